package dev.athanor.runtime.cloudflare;

import dev.athanor.runtime.cloudflare.AssetsApi.Manifest;
import dev.athanor.runtime.cloudflare.AssetsApi.Session;
import dev.athanor.runtime.cloudflare.ScriptsApi.Script;
import feign.Headers;
import feign.Param;
import feign.RequestLine;
import tools.jackson.databind.JsonNode;

/** Dispatch namespaces, and the scripts in them, which have neither addresses nor schedules. */
@OfArea(Area.DISPATCH)
public interface DispatchNamespacesApi {

    @RequestLine("GET /workers/dispatch/namespaces")
    Page<Namespace> list();

    @RequestLine("POST /workers/dispatch/namespaces")
    @Headers("Content-Type: application/json")
    Namespace create(NewNamespace namespace);

    @RequestLine(value = "DELETE /workers/dispatch/namespaces/{namespace}", decodeSlash = false)
    Acknowledged delete(@Param("namespace") String namespace);

    @RequestLine(value = "GET /workers/dispatch/namespaces/{namespace}/scripts", decodeSlash = false)
    Page<Script> scripts(@Param("namespace") String namespace);

    @RequestLine(value = "GET /workers/dispatch/namespaces/{namespace}/scripts/{script}/settings", decodeSlash = false)
    JsonNode settings(@Param("namespace") String namespace, @Param("script") String script);

    @RequestLine(
            value = "PUT /workers/dispatch/namespaces/{namespace}/scripts/{script}?bindings_inherit=strict",
            decodeSlash = false)
    JsonNode upload(@Param("namespace") String namespace, @Param("script") String script, Multipart form);

    @RequestLine(
            value = "DELETE /workers/dispatch/namespaces/{namespace}/scripts/{script}?force=true",
            decodeSlash = false)
    Acknowledged deleteScript(@Param("namespace") String namespace, @Param("script") String script);

    @RequestLine(
            value = "POST /workers/dispatch/namespaces/{namespace}/scripts/{script}/assets-upload-session",
            decodeSlash = false)
    @Headers("Content-Type: application/json")
    @Does(Effect.SETS)
    Session startAssets(@Param("namespace") String namespace, @Param("script") String script, Manifest manifest);

    /** A dispatch namespace. */
    record Namespace(String namespaceName) {
        public Namespace {
            if (namespaceName == null) {
                throw new IllegalArgumentException("a dispatch namespace without a name");
            }
        }
    }

    record NewNamespace(String name) {}
}
