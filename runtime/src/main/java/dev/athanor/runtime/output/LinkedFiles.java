package dev.athanor.runtime.output;

import dev.athanor.manifest.Manifest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Writes what linking yields:
 *
 * <pre>
 * manifest.json          the joined manifest
 * types/&lt;id&gt;.d.ts, .js   the TypeScript modules of all declarations on the class path
 * types/&lt;id&gt;.check.ts   holds an entrypoint to what its declaration says
 * wrangler/&lt;id&gt;.jsonc   a wrangler configuration for each worker
 * </pre>
 *
 * The same input gives the same bytes. A file whose content did not change is left alone, and what an earlier run wrote and
 * this one does not is removed.
 */
public final class LinkedFiles {

    private LinkedFiles() {}

    /**
     * Writes the files.
     *
     * @param stage whose names the wrangler configurations hold; <code>${env.NAME}</code> stays as it is in them
     * @param classPath the directories and jars that the manifest was linked from
     * @param projectDirectory what entrypoints and other paths are relative to
     * @param outputDirectory where to: {@code target/athanor}
     * @return the files that were written or removed, sorted; empty when all was up to date
     * @throws dev.athanor.runtime.problem.ProblemException when the output cannot be written, or when two declarations
     *     bring different TypeScript modules of one name
     */
    public static List<Path> write(
            Manifest manifest, String stage, List<Path> classPath, Path projectDirectory, Path outputDirectory) {
        return Optional.<List<Path>>empty().orElseThrow();
    }
}
