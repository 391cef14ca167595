package dev.athanor.runtime.resource;

import dev.athanor.runtime.plan.ResourceKey;
import java.util.List;
import java.util.Map;

/**
 * One kind of binding: its form in the metadata of a script's upload. A new kind is one class and one line in
 * {@link Bindings}.
 *
 * @param <T> what declares it: an entry of the manifest, or a binding target that is declared nowhere else
 */
interface BindingKind<T> {

    /** What declares it. */
    Class<T> declaredBy();

    /** Cloudflare's word for it: {@code kv_namespace}. */
    String type();

    /** Cloudflare's word for one of them, where that depends. */
    default String type(T declared, BindingScope scope) {
        return type();
    }

    /** The fields beside {@code type} and {@code name}: <code>{"namespace_id": "0f2a..."}</code>. */
    Map<String, Object> fields(T declared, BindingScope scope);

    /** What has to be there before the script is uploaded. */
    default List<ResourceKey> needs(T declared, BindingScope scope) {
        return List.of();
    }
}
