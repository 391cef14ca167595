package dev.athanor.oracles;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a program to its end, or to a deadline, with all that it says collected. */
final class Tool {

    private static final Duration DEADLINE = Duration.ofMinutes(2);

    private Tool() {}

    static ToolRun run(Path directory, Map<String, String> environment, List<String> command) {
        return run(directory, environment, command, "");
    }

    /** The same, with an input. */
    static ToolRun run(Path directory, Map<String, String> environment, List<String> command, String input) {
        try {
            Path log = Files.createTempFile("oracle", ".log");
            try {
                return run(directory, environment, command, input, log);
            } finally {
                Files.delete(log);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Could not run " + command, e);
        }
    }

    /** Output goes through a file, so that a child which outlives the program cannot keep this waiting. */
    private static ToolRun run(
            Path directory, Map<String, String> environment, List<String> command, String input, Path log)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        try (OutputStream given = process.getOutputStream()) {
            given.write(input.getBytes(StandardCharsets.UTF_8));
        }
        try {
            if (!process.waitFor(DEADLINE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException(
                        command + " did not end within " + DEADLINE + ", having said: " + Files.readString(log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + command, e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        return new ToolRun(process.exitValue(), Files.readString(log, StandardCharsets.UTF_8));
    }
}
