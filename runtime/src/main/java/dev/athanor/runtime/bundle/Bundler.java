package dev.athanor.runtime.bundle;

import dev.athanor.runtime.problem.Problem;
import dev.athanor.runtime.process.Command;
import dev.athanor.runtime.process.Output;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * Makes one ES module of a worker's entrypoint and all that it imports, with the settings that wrangler uses. The same
 * sources give the same bytes, wherever they lie.
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
     * Bundles a worker.
     *
     * @throws BundleException when the entrypoint does not exist or does not bundle, with each error's file, line and column
     */
    public WorkerBundle bundle(BundleRequest request) {
        try {
            // esbuild writes paths relative to where it runs, and knows files by their real paths.
            Path project = request.projectDirectory().toRealPath();
            checkEntrypoint(project, request.entrypoint());
            EsbuildArguments arguments = new EsbuildArguments(esbuild, request);
            Output output = new Command(arguments.toList(), project, System.getenv()).run();
            if (!output.succeeded()) {
                throw new BundleException(EsbuildLog.errors(output.err(), request.entrypoint()));
            }
            EsbuildLog.warnings(output.err(), request.entrypoint()).forEach(warnings);
            return request.sourceMap()
                    ? InlineSourceMap.split(request.name(), output.out())
                    : module(request.name(), output.out());
        } catch (IOException e) {
            throw new BundleException(
                    List.of(new Problem(request.entrypoint(), "cannot be bundled (" + e.getMessage() + ")")));
        }
    }

    private static void checkEntrypoint(Path project, String entrypoint) {
        if (!Files.isRegularFile(project.resolve(entrypoint))) {
            throw new BundleException(List.of(new Problem(
                    entrypoint, "does not exist in " + project + "; create it, or correct entrypoint on the @Worker")));
        }
    }

    private static WorkerBundle module(String name, String text) {
        String main = name + ".js";
        return new WorkerBundle(main, List.of(new WorkerModule(main, WorkerModule.ES_MODULE, ModuleContent.of(text))));
    }
}
