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

    /** Whether it is an ES module, which may be the main one. */
    static boolean isModule(String contentType) {
        return SCRIPTS.contains(contentType);
    }

    /** Whether it may be a service worker; among modules it is CommonJS. */
    static boolean isServiceWorker(String contentType) {
        return contentType.equals("application/javascript") || contentType.equals("text/javascript");
    }

    static boolean isSourceMap(String contentType) {
        return contentType.equals("application/source-map");
    }

    static boolean isKnown(String contentType) {
        return isModule(contentType) || OTHERS.contains(contentType);
    }
}
