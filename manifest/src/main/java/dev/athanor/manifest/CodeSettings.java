package dev.athanor.manifest;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a worker's code is, and how it becomes a script. Exactly one of entrypoint and script is set.
 *
 * @param entrypoint the file that exports the worker, relative to the directory
 * @param script the code itself, where it stands in the declaration
 * @param format {@code modules} or {@code service-worker}; the first unless said
 * @param cwd the directory that the entrypoint, the rules and the bundler start from, relative to the project's; that one
 *     unless said
 * @param noBundle whether the files are uploaded as they are
 * @param rules which files are modules of which type, in the order declared, before those that hold anyway
 * @param bundle how it is bundled
 * @param sourceMap whether source maps are uploaded
 */
public record CodeSettings(
        @Nullable String entrypoint,
        @Nullable String script,
        @Nullable String format,
        @ProjectPath(isDirectoryByDefault = true) @Nullable String cwd,
        @Nullable Boolean noBundle,
        @Nullable List<ModuleRule> rules,
        @Nullable BundleSettings bundle,
        boolean sourceMap) {

    /** The older format: one script, whose bindings are global variables. */
    public static final String SERVICE_WORKER = "service-worker";

    public CodeSettings {
        if ((entrypoint == null) == (script == null)) {
            throw new IllegalArgumentException("code has an entrypoint or a script");
        }
        rules = rules == null ? null : List.copyOf(rules);
    }

    /** A module that is bundled with what it imports, and uploaded with its source map. */
    public static CodeSettings of(String entrypoint) {
        return of(entrypoint, true);
    }

    /** A module that is bundled with what it imports. */
    public static CodeSettings of(String entrypoint, boolean sourceMap) {
        return new CodeSettings(
                Objects.requireNonNull(entrypoint, "entrypoint"), null, null, null, null, null, null, sourceMap);
    }

    /** The rules that are declared. */
    public List<ModuleRule> declaredRules() {
        return rules == null ? List.of() : rules;
    }

    /** Whether it is in the older format. */
    public boolean serviceWorker() {
        return SERVICE_WORKER.equals(format);
    }

    /** Whether it is bundled. */
    public boolean bundled() {
        return !Boolean.TRUE.equals(noBundle);
    }

    /** The directory that its paths start from, relative to the project's. */
    public String directory() {
        return cwd == null ? "" : cwd;
    }

    /** A path of this code as the project has it. */
    public String inProject(String path) {
        return cwd == null ? path : cwd + "/" + path;
    }
}
