package dev.athanor.local.api;

import java.util.Set;

/** The content types by which Cloudflare tells kinds of modules apart. */
final class ModuleTypes {

    private static final Set<String> SCRIPTS = Set.of("application/javascript+module", "text/javascript+module");
    private static final Set<String> OTHERS = Set.of(
            "application/javascript",
            "text/javascript",
            "application/wasm",
            "application/octet-stream",
            "text/plain",
            "application/source-map");

    private ModuleTypes() {}

    static boolean isScript(String contentType) {
        return SCRIPTS.contains(contentType);
    }

    static boolean isKnown(String contentType) {
        return isScript(contentType) || OTHERS.contains(contentType);
    }
}
