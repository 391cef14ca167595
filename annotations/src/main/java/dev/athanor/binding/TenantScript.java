package dev.athanor.binding;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A worker that is put into a dispatch namespace at run time.
 *
 * @param module its code, one JavaScript module that exports the handlers by default
 * @param compatibilityDate the version of the runtime's behaviour, {@code YYYY-MM-DD}
 * @param texts what it finds in {@code env}
 * @param tags what it is found by, eight at most
 */
public record TenantScript(String module, String compatibilityDate, Map<String, String> texts, List<String> tags) {

    public TenantScript {
        Objects.requireNonNull(module, "module");
        Objects.requireNonNull(compatibilityDate, "compatibilityDate");
        texts = Map.copyOf(texts);
        tags = List.copyOf(tags);
    }

    /** A worker without texts and tags. */
    public static TenantScript of(String module, String compatibilityDate) {
        return new TenantScript(module, compatibilityDate, Map.of(), List.of());
    }
}
