package dev.athanor.runtime.bundle;

import dev.athanor.manifest.CodeSettings;
import dev.athanor.runtime.problem.Problem;
import dev.athanor.runtime.process.Command;
import dev.athanor.runtime.process.Output;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * One run of esbuild, into a directory of its own: the module, its source map, and the files that it imports as they are.
 *
 * @param esbuild esbuild's own program
 * @param request what to bundle
 * @param directory where it runs: the code's directory, by its real path
 * @param warnings told what esbuild warns of
 */
record EsbuildRun(Path esbuild, BundleRequest request, Path directory, Consumer<Problem> warnings) {

    WorkerBundle bundle() throws IOException {
        Path scratch = Files.createTempDirectory("athanor-bundle").toRealPath();
        try {
            Path result = Files.createDirectory(scratch.resolve("result"));
            run(scratch, result.resolve(main()));
            return read(result);
        } finally {
            delete(scratch);
        }
    }

    private String main() {
        return request.name() + ".js";
    }

    private void run(Path scratch, Path result) throws IOException {
        EsbuildArguments arguments = new EsbuildArguments(esbuild, request, result);
        Command command = new Command(arguments.toList(), directory, System.getenv());
        String script = request.code().script();
        if (script != null) {
            command = command.withInput(Files.writeString(scratch.resolve("script.js"), script));
        }
        Output output = command.run();
        EsbuildLog log = new EsbuildLog(output.err(), request);
        if (!output.succeeded()) {
            throw new BundleException(log.errors());
        }
        log.warnings().forEach(warnings);
    }

    private WorkerBundle read(Path result) throws IOException {
        CodeSettings code = request.code();
        List<WorkerModule> modules = new ArrayList<>();
        modules.add(new WorkerModule(main(), WorkerModule.main(code), content(result.resolve(main()))));
        if (code.sourceMap()) {
            modules.add(new SourceMap(result.resolve(main() + ".map"), directory).module());
        }
        ImportedModules imported = ImportedModules.of(code);
        try (Stream<Path> files = Files.list(result)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (modules.stream().noneMatch(module -> module.name().equals(name))) {
                    modules.add(new WorkerModule(name, contentType(imported, name), content(file)));
                }
            }
        }
        return new WorkerBundle(main(), code.serviceWorker(), modules);
    }

    private String contentType(ImportedModules imported, String name) {
        return imported.contentType(name)
                .orElseThrow(
                        () -> new BundleException(
                                List.of(
                                        new Problem(
                                                request.subject(),
                                                "imports something that becomes the file " + name
                                                        + ", which no worker can use; give its ending a loader in @Bundle, or a @ModuleRule"))));
    }

    private static ModuleContent content(Path file) throws IOException {
        return ModuleContent.of(Files.readAllBytes(file));
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
