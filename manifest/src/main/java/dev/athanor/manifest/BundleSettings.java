package dev.athanor.manifest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a worker's code is bundled.
 *
 * @param minify whether the code is made small
 * @param keepNames whether functions and classes keep their names
 * @param target the newest JavaScript that comes out
 * @param tsconfig the file with TypeScript's settings, relative to the code's directory
 * @param define replacements of expressions: {@code NAME=value}
 * @param alias replacements of imported packages: {@code package=other}
 * @param loader what files are, by their ending: {@code .svg=text}
 * @param external what is left to be imported when the worker runs
 * @param conditions the conditions of packages' {@code exports}
 */
public record BundleSettings(
        @Nullable Boolean minify,
        @Nullable Boolean keepNames,
        @Nullable String target,
        @Nullable String tsconfig,
        @Template List<String> define,
        List<String> alias,
        List<String> loader,
        List<String> external,
        List<String> conditions) {

    /** Nothing is said. */
    public static final BundleSettings NONE =
            new BundleSettings(null, null, null, null, List.of(), List.of(), List.of(), List.of(), List.of());

    public BundleSettings {
        define = List.copyOf(define);
        alias = List.copyOf(alias);
        loader = List.copyOf(loader);
        external = List.copyOf(external);
        conditions = List.copyOf(conditions);
    }
}
