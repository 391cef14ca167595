package dev.athanor.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Maven that runs, or has run. */
final class MavenRun implements AutoCloseable {

    private static final Duration DEADLINE = Duration.ofMinutes(3);

    private final Process process;
    private final Path log;

    MavenRun(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Waits for its end. */
    MavenRun untilEnd() {
        try {
            if (!process.waitFor(DEADLINE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("Maven did not end within " + DEADLINE + ":\n" + output());
            }
            return this;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits until it has said something. */
    MavenRun untilSaid(String text) {
        Instant deadline = Instant.now().plus(DEADLINE);
        while (!output().contains(text)) {
            if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                throw new AssertionError("Maven did not say '" + text + "':\n" + output());
            }
            pause();
        }
        return this;
    }

    /** Closes its standard input. */
    void endInput() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks it to end, as {@code kill} does. */
    void terminate() {
        process.destroy();
    }

    /** Ends it at once, as {@code kill -9} does. */
    void kill() {
        process.destroyForcibly();
        untilEnd();
    }

    /** The processes that it has started, directly or not. */
    List<ProcessHandle> descendants() {
        return process.descendants().toList();
    }

    /** Waits until processes have ended. */
    void untilGone(List<ProcessHandle> processes) {
        Instant deadline = Instant.now().plus(DEADLINE);
        while (processes.stream().anyMatch(ProcessHandle::isAlive)) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("Still running: " + processes + "\n" + output());
            }
            pause();
        }
    }

    boolean succeeded() {
        return process.exitValue() == 0;
    }

    /** What it has said so far. */
    String output() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
