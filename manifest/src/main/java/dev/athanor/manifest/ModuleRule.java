package dev.athanor.manifest;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which files are modules of a type.
 *
 * @param type Cloudflare's word for it: {@code ESModule}, {@code CommonJS}, {@code CompiledWasm}, {@code Text}, {@code Data}
 * @param globs patterns of paths: {@code **}{@code /*.sql}
 * @param fallthrough whether later rules of the same type hold too
 */
public record ModuleRule(
        String type, List<String> globs, @Nullable Boolean fallthrough) {

    public static final String ES_MODULE = "ESModule";
    public static final String COMMON_JS = "CommonJS";
    public static final String COMPILED_WASM = "CompiledWasm";
    public static final String TEXT = "Text";
    public static final String DATA = "Data";

    public ModuleRule {
        Objects.requireNonNull(type, "type");
        globs = List.copyOf(globs);
    }

    static ModuleRule of(String type, String... globs) {
        return new ModuleRule(type, List.of(globs), null);
    }
}
