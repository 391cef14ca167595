package dev.athanor.runtime.bundle;

import dev.athanor.manifest.CodeSettings;
import dev.athanor.runtime.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes a script of a worker's code: one module of its entrypoint and all that it imports, with the settings that wrangler
 * uses, or its files as they are. The same sources give the same bytes, wherever they lie.
 */
public final class Bundler {

    private final Path esbuild;
    private final Consumer<Problem> warnings;

    /**
     * A bundler that keeps esbuild's warnings to itself.
     *
     * @param esbuild esbuild's own program: {@link dev.athanor.runtime.toolchain.InstalledToolchain#esbuild()}
     */
    public Bundler(Path esbuild) {
        this(esbuild, warning -> {});
    }

    /**
     * A bundler.
     *
     * @param esbuild esbuild's own program: {@link dev.athanor.runtime.toolchain.InstalledToolchain#esbuild()}
     * @param warnings told what esbuild warns of
     */
    public Bundler(Path esbuild, Consumer<Problem> warnings) {
        this.esbuild = esbuild;
        this.warnings = warnings;
    }

    /**
     * Makes the script.
     *
     * @throws BundleException when the entrypoint does not exist or does not bundle, with each error's file, line and
     *     column; when a rule finds no file; when a service worker would need more than one module
     */
    public WorkerBundle bundle(BundleRequest request) {
        try {
            CodeSettings code = request.code();
            checkDirectory(request);
            // esbuild writes paths relative to where it runs, and knows files by their real paths.
            Path directory = request.directory().toRealPath();
            String entrypoint = code.entrypoint();
            if (entrypoint != null) {
                checkEntrypoint(request, directory, entrypoint);
            }
            return alone(request, code.bundled() ? bundled(request, directory) : asIs(request, directory, entrypoint));
        } catch (IOException e) {
            throw new BundleException(
                    List.of(new Problem(request.subject(), "cannot be bundled (" + e.getMessage() + ")")));
        }
    }

    private WorkerBundle bundled(BundleRequest request, Path directory) throws IOException {
        return new EsbuildRun(esbuild, request, directory, warnings).bundle();
    }

    private static WorkerBundle asIs(BundleRequest request, Path directory, @Nullable String entrypoint)
            throws IOException {
        return entrypoint == null
                ? InlineScript.of(request)
                : new FoundModules(request, directory, entrypoint).bundle();
    }

    private static void checkDirectory(BundleRequest request) {
        if (!Files.isDirectory(request.directory())) {
            throw new BundleException(List.of(new Problem(
                    request.directory().toString(), "is no directory; create it, or correct cwd on the @Worker")));
        }
    }

    private static void checkEntrypoint(BundleRequest request, Path directory, String entrypoint) {
        if (!Files.isRegularFile(directory.resolve(entrypoint))) {
            throw new BundleException(List.of(new Problem(
                    request.subject(),
                    "does not exist in " + request.projectDirectory()
                            + "; create it, or correct entrypoint on the @Worker")));
        }
    }

    /** A service worker is one script, which nothing can be imported into. */
    private static WorkerBundle alone(BundleRequest request, WorkerBundle bundle) {
        List<Problem> others = bundle.modules().stream()
                .filter(module -> bundle.serviceWorker()
                        && !module.name().equals(bundle.mainModule())
                        && !module.contentType().equals(WorkerModule.SOURCE_MAP))
                .map(module -> new Problem(
                        request.subject(),
                        "is a service worker and needs the module " + module.name()
                                + ", but a service worker has no other modules; use the format MODULES"))
                .toList();
        if (!others.isEmpty()) {
            throw new BundleException(others);
        }
        return bundle;
    }
}
