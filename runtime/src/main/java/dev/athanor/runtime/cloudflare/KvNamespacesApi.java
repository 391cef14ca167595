package dev.athanor.runtime.cloudflare;

import feign.Headers;
import feign.Param;
import feign.RequestLine;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** KV namespaces and their values. */
@OfArea(Area.KV)
public interface KvNamespacesApi {

    @RequestLine("GET /storage/kv/namespaces?page={page}&per_page=100")
    Page<Namespace> list(@Param("page") int page);

    @RequestLine("POST /storage/kv/namespaces")
    @Headers("Content-Type: application/json")
    Namespace create(NewNamespace namespace);

    @RequestLine(value = "DELETE /storage/kv/namespaces/{namespace}", decodeSlash = false)
    Acknowledged delete(@Param("namespace") String namespace);

    @RequestLine(value = "GET /storage/kv/namespaces/{namespace}/values/{key}", decodeSlash = false)
    @OfArea(Area.KV_VALUES)
    byte[] value(@Param("namespace") String namespace, @Param("key") String key);

    /** Sets values; at most 10,000 at a time. */
    @RequestLine(value = "PUT /storage/kv/namespaces/{namespace}/bulk", decodeSlash = false)
    @Headers("Content-Type: application/json")
    @OfArea(Area.KV_VALUES)
    Acknowledged put(@Param("namespace") String namespace, List<Value> values);

    /** The values of at most 100 keys, as texts. */
    @RequestLine(value = "POST /storage/kv/namespaces/{namespace}/bulk/get", decodeSlash = false)
    @Headers("Content-Type: application/json")
    @OfArea(Area.KV_VALUES)
    @Does(Effect.READS)
    Found values(@Param("namespace") String namespace, Keys keys);

    /** Removes at most 10,000 keys. */
    @RequestLine(value = "POST /storage/kv/namespaces/{namespace}/bulk/delete", decodeSlash = false)
    @Headers("Content-Type: application/json")
    @OfArea(Area.KV_VALUES)
    @Does(Effect.SETS)
    Acknowledged deleteValues(@Param("namespace") String namespace, List<String> keys);

    @RequestLine(value = "DELETE /storage/kv/namespaces/{namespace}/values/{key}", decodeSlash = false)
    @OfArea(Area.KV_VALUES)
    Acknowledged deleteValue(@Param("namespace") String namespace, @Param("key") String key);

    @RequestLine(
            value = "GET /storage/kv/namespaces/{namespace}/keys?limit=1000&prefix={prefix}&cursor={cursor}",
            decodeSlash = false)
    @OfArea(Area.KV_VALUES)
    Page<Key> keys(
            @Param("namespace") String namespace,
            @Param("prefix") @Nullable String prefix,
            @Param("cursor") @Nullable String cursor);

    record Namespace(String id, String title) {

        public Namespace {
            if (id == null || title == null) {
                throw new IllegalArgumentException("a namespace without an id or a title");
            }
        }
    }

    record NewNamespace(String title) {}

    /** A value to set, gone after so many seconds. */
    record Value(String key, String value, @Nullable Long expirationTtl) {}

    record Key(String name) {}

    record Keys(List<String> keys) {}

    /** By their keys; {@code null} for those that there are not. */
    record Found(@Nullable Map<String, @Nullable String> values) {}
}
