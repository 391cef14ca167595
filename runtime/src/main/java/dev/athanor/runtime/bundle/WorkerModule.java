package dev.athanor.runtime.bundle;

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

    /** The source map of a module. */
    public static final String SOURCE_MAP = "application/source-map";

    public WorkerModule {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(contentType, "contentType");
        Objects.requireNonNull(content, "content");
    }
}
