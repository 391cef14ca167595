package dev.athanor.runtime.output;

import dev.athanor.manifest.CodeSettings;
import dev.athanor.manifest.Manifest;
import dev.athanor.manifest.ManifestJson;
import dev.athanor.manifest.WorkerEntry;
import dev.athanor.runtime.link.SourcePlaces;
import dev.athanor.runtime.link.Stack;
import dev.athanor.runtime.link.StackEntry;
import dev.athanor.runtime.problem.Problem;
import dev.athanor.runtime.problem.ProblemException;
import dev.athanor.runtime.wrangler.WranglerConfiguration;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes what linking yields:
 *
 * <pre>
 * manifest.json          the joined manifest
 * types/&lt;id&gt;.d.ts, .js   the TypeScript modules of all declarations on the class path
 * types/&lt;id&gt;.check.ts   holds an entrypoint to what its declaration says
 * types/shared.types.d.ts  the types that several of these modules have in common
 * types/modules.d.ts     the types of imports that are no code: {@code *.sql}, {@code *.wasm}
 * scripts/&lt;id&gt;.js        a script that stands in its declaration, for wrangler
 * wrangler/&lt;id&gt;.jsonc   a wrangler configuration for each worker
 * ambient/&lt;id&gt;.d.ts     on request, the same types as globals, as {@code wrangler types} has them
 * </pre>
 *
 * The same input gives the same bytes. A file whose content did not change is left alone, and what an earlier run wrote and
 * this one does not is removed.
 */
public final class LinkedFiles {

    private static final String MANIFEST = "manifest.json";
    private static final String TYPES = "types";
    private static final String WRANGLER = "wrangler";
    private static final String SCRIPTS = "scripts";
    private static final String AMBIENT = "ambient";

    private LinkedFiles() {}

    /** Writes the files, with no global types ({@link #write(Manifest, String, List, Path, Path, boolean)}). */
    public static List<Path> write(
            Manifest manifest, String stage, List<Path> classPath, Path projectDirectory, Path outputDirectory) {
        return write(manifest, stage, classPath, projectDirectory, outputDirectory, false);
    }

    /**
     * Writes the files.
     *
     * @param stage whose names the wrangler configurations hold; <code>${env.NAME}</code> stays as it is in them
     * @param classPath the directories and jars that the manifest was linked from
     * @param projectDirectory what entrypoints and other paths are relative to
     * @param outputDirectory where to: {@code target/athanor}
     * @param ambient whether there are global types too
     * @return the files that were written or removed, sorted; empty when all was up to date
     * @throws ProblemException when the output cannot be written, when two declarations bring different TypeScript modules
     *     of one name, or when the names of the stage break a rule
     */
    public static List<Path> write(
            Manifest manifest,
            String stage,
            List<Path> classPath,
            Path projectDirectory,
            Path outputDirectory,
            boolean ambient) {
        Stack stack = new SourcePlaces(projectDirectory, classPath).in(() -> Stack.withoutEnvironment(manifest, stage));
        Map<String, String> files = new TreeMap<>();
        files.put(MANIFEST, ManifestJson.write(manifest));
        readTypes(classPath).forEach((name, text) -> files.put(TYPES + "/" + name, text));
        Path types = outputDirectory.resolve(TYPES);
        CheckModules.of(stack)
                .forEach(check -> files.put(TYPES + "/" + check.fileName(), check.text(projectDirectory, types)));
        files.put(TYPES + "/" + ImportTypes.FILE_NAME, ImportTypes.of(stack));
        files.putAll(scripts(stack));
        Path wrangler = outputDirectory.resolve(WRANGLER);
        stack.scripts()
                .forEach(worker -> files.put(
                        WRANGLER + "/" + worker.id() + ".jsonc",
                        WranglerConfiguration.of(stack, worker, projectDirectory, wrangler)));
        if (ambient) {
            AmbientTypes.of(stack, projectDirectory, outputDirectory.resolve(AMBIENT))
                    .forEach((name, text) -> files.put(AMBIENT + "/" + name, text));
        }
        try {
            return new OutputDirectory(outputDirectory, List.of(TYPES, WRANGLER, SCRIPTS, AMBIENT)).update(files);
        } catch (IOException e) {
            throw new ProblemException(outputDirectory.toString(), "cannot be written (" + e + ")", e);
        }
    }

    private static Map<String, String> readTypes(List<Path> classPath) {
        List<Problem> problems = new ArrayList<>();
        Map<String, String> types = TypeModules.read(classPath, problems::add);
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return SharedTypes.factor(types);
    }

    /** Scripts that stand in their declarations, as files. */
    private static Map<String, String> scripts(Stack stack) {
        Map<String, String> scripts = new TreeMap<>();
        for (StackEntry<WorkerEntry> worker : stack.workers()) {
            CodeSettings code = worker.entry().code();
            if (code != null && code.script() != null) {
                scripts.put(WranglerConfiguration.script(worker.id()), code.script());
            }
        }
        return scripts;
    }
}
