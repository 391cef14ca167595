package dev.athanor.runtime.plan;

import dev.athanor.runtime.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A plan in a file, so that somebody can look at it before it is carried out, on another machine too: {@link Plan#toJson()}, which
 * holds no secret. It says what it was made from, and is carried out only while that is so.
 */
public final class PlanFile {

    /** Far more than the plan of a thousand workers. */
    private static final long MOST_BYTES = 128L * 1024 * 1024;

    private PlanFile() {}

    /**
     * Writes a plan, and the directories above it.
     *
     * @throws ProblemException when the file cannot be written
     */
    public static void write(Path file, Plan plan) {
        try {
            Path directory = file.toAbsolutePath().getParent();
            if (directory != null) {
                Files.createDirectories(directory);
            }
            Files.writeString(file, plan.toJson());
        } catch (IOException e) {
            throw new ProblemException(file.toString(), "cannot be written (" + e + ").", e);
        }
    }

    /**
     * Reads a plan.
     *
     * @throws ProblemException when the file cannot be read, is no plan, is damaged, or was written by a newer Athanor
     */
    public static Plan read(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new ProblemException(file.toString(), "is not there; write it with athanor plan --out.");
            }
            if (Files.size(file) > MOST_BYTES) {
                throw new ProblemException(file.toString(), "is too large to be a plan.");
            }
            return PlanReading.of(Files.readString(file, StandardCharsets.UTF_8), file.toString());
        } catch (IOException e) {
            throw new ProblemException(file.toString(), "cannot be read (" + e + ").", e);
        }
    }
}
