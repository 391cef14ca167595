package dev.athanor.runtime.process;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A program with its arguments. It does not outlive this Java program.
 *
 * @param arguments the program, then its arguments
 * @param directory where it runs
 * @param environment all its environment variables
 * @param input the file that it gets on its standard input; nothing for {@code null}
 */
public record Command(
        List<String> arguments,
        Path directory,
        Map<String, String> environment,
        @Nullable Path input) {

    public Command {
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
    }

    /** A program that gets nothing on its standard input. */
    public Command(List<String> arguments, Path directory, Map<String, String> environment) {
        this(arguments, directory, environment, null);
    }

    /** The same program, with a file on its standard input. */
    public Command withInput(Path file) {
        return new Command(arguments, directory, environment, file);
    }

    /**
     * Runs the program to its end.
     *
     * @throws IOException when it cannot be started
     * @throws InterruptedIOException when the thread is interrupted; the program is stopped then
     */
    public Output run() throws IOException {
        // Files instead of pipes: a program never waits for us to read.
        Path out = Files.createTempFile("athanor", ".out");
        Path err = Files.createTempFile("athanor", ".err");
        try {
            int exitCode = await(start(out, err), List.of(out, err));
            return new Output(exitCode, text(out), text(err));
        } finally {
            Files.deleteIfExists(out);
            Files.deleteIfExists(err);
        }
    }

    private Process start(Path out, Path err) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(arguments)
                .directory(directory.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        if (input != null) {
            builder.redirectInput(input.toFile());
        }
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    private static int await(Process process, List<Path> output) throws IOException {
        Thread stop = new Thread(() -> {
            stop(process);
            output.forEach(file -> file.toFile().delete());
        });
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            stop(process);
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("interrupted").initCause(e);
        } finally {
            forget(stop);
        }
    }

    private static void stop(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The program is ending, and the hook has run.
        }
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
