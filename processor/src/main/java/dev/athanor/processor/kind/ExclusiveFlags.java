package dev.athanor.processor.kind;

import java.util.Map;
import java.util.Optional;

/**
 * Which compatibility flag undoes which
 * (<a href="https://developers.cloudflare.com/workers/configuration/compatibility-flags/">flags</a>): most are named alike,
 * such as {@code global_navigator} and {@code no_global_navigator}.
 */
final class ExclusiveFlags {

    private static final String NEGATION = "no_";

    /** Pairs that are not named alike. */
    private static final Map<String, String> PAIRS = Map.of(
            "nodejs_compat_v2", "nodejs_compat",
            "url_original", "url_standard",
            "streams_disable_constructors", "streams_enable_constructors",
            "transformstream_disable_standard_constructor", "transformstream_enable_standard_constructor",
            "export_commonjs_namespace", "export_commonjs_default",
            "nodejs_compat_do_not_populate_process_env", "nodejs_compat_populate_process_env",
            "disable_importable_env", "allow_importable_env");

    private ExclusiveFlags() {}

    /** The flag that one must not be together with. Given for the negative one of a pair, so that each pair is met once. */
    static Optional<String> of(String flag) {
        return flag.startsWith(NEGATION)
                ? Optional.of(flag.substring(NEGATION.length()))
                : Optional.ofNullable(PAIRS.get(flag));
    }
}
