package dev.athanor.runtime.apply;

import dev.athanor.runtime.plan.Plan;
import dev.athanor.runtime.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What came of a plan or of an apply, in a small file for builds: whether it succeeded, whether there is something to do or
 * something was done, what became of each step, and what stood in the way. Its form is {@code result.schema.json}.
 */
public final class ResultFile {

    /** Its name in the output directory. */
    public static final String NAME = "result.json";

    private final Path file;

    /** A file in an output directory, {@code target/athanor}. */
    public ResultFile(Path outputDirectory) {
        this.file = outputDirectory.resolve(NAME);
    }

    /** Takes away what an earlier run left, so that nobody takes it for this one's. */
    public void begin() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new ProblemException(file.toString(), "cannot be removed (" + e + ").", e);
        }
    }

    /** Says what a plan found. */
    public void write(Plan plan) {
        write(ResultJson.of(plan));
    }

    /** Says what an apply did. */
    public void write(DeployResult result) {
        write(ResultJson.of(result));
    }

    /** Says why nothing was done, where there is an output directory: a mistake in the first place makes none. */
    public void write(ProblemException refusal) {
        Path directory = file.toAbsolutePath().getParent();
        if (directory != null && Files.isDirectory(directory)) {
            write(ResultJson.of(refusal.problems()));
        }
    }

    private void write(String json) {
        try {
            Path directory = file.toAbsolutePath().getParent();
            if (directory != null) {
                Files.createDirectories(directory);
            }
            Files.writeString(file, json);
        } catch (IOException e) {
            throw new ProblemException(file.toString(), "cannot be written (" + e + ").", e);
        }
    }
}
