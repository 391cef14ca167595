package dev.athanor.runtime.bundle;

import dev.athanor.manifest.CodeSettings;
import dev.athanor.manifest.ModuleRule;
import java.util.Map;
import java.util.Objects;

/**
 * One part of a script upload.
 *
 * @param name the module's name, which is the part's name and file name: {@code api.js}
 * @param contentType what Cloudflare tells kinds of modules apart by: {@code application/javascript+module}
 * @param content its bytes
 */
public record WorkerModule(String name, String contentType, ModuleContent content) {

    /** An ES module. */
    public static final String ES_MODULE = "application/javascript+module";

    /** A CommonJS module, or a service worker. */
    public static final String SCRIPT = "application/javascript";

    /** The source map of a module. */
    public static final String SOURCE_MAP = "application/source-map";

    private static final Map<String, String> BY_TYPE = Map.of(
            ModuleRule.ES_MODULE, ES_MODULE,
            ModuleRule.COMMON_JS, SCRIPT,
            ModuleRule.COMPILED_WASM, "application/wasm",
            ModuleRule.TEXT, "text/plain",
            ModuleRule.DATA, "application/octet-stream");

    public WorkerModule {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(contentType, "contentType");
        Objects.requireNonNull(content, "content");
    }

    /** The content type of the main module. */
    static String main(CodeSettings code) {
        return code.serviceWorker() ? SCRIPT : ES_MODULE;
    }

    /** The content type of modules that a rule finds. */
    static String contentType(ModuleRule rule) {
        return Objects.requireNonNull(BY_TYPE.get(rule.type()), rule.type());
    }
}
