package dev.athanor.runtime.tunnel;

import dev.athanor.runtime.problem.ProblemException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A running {@code cloudflared}. It ends with this object, or with this program. */
public final class RunningTunnel implements AutoCloseable {

    private static final int LINES_KEPT = 12;
    private static final long END_SECONDS = 5;

    private final Process process;
    private final Thread hook;
    private final Thread reader;
    private final CompletableFuture<String> ready = new CompletableFuture<>();
    private final Deque<String> last = new ArrayDeque<>();

    RunningTunnel(Process process, UnaryOperator<String> shown, Consumer<String> lines, Pattern readyLine) {
        this.process = process;
        this.hook = new Thread(() -> stop(process), "athanor-cloudflared-end");
        Runtime.getRuntime().addShutdownHook(hook);
        this.reader = new Thread(() -> read(shown, lines, readyLine), "athanor-cloudflared");
        reader.setDaemon(true);
        reader.start();
    }

    private void read(UnaryOperator<String> shown, Consumer<String> lines, Pattern readyLine) {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String raw = reader.readLine(); raw != null; raw = reader.readLine()) {
                String line = shown.apply(raw);
                keep(line);
                lines.accept(line);
                Matcher matcher = readyLine.matcher(line);
                if (matcher.find()) {
                    ready.complete(matcher.group());
                }
            }
        } catch (IOException e) {
            // The program is gone, which the end of this method tells.
            keep(String.valueOf(e.getMessage()));
        }
        ready.completeExceptionally(new IOException("ended"));
    }

    /**
     * Waits until the tunnel is connected.
     *
     * @return for a quick tunnel its public address; else the words by which the program says that it is connected
     * @throws ProblemException when the program ends, or time is up; with the last lines that it wrote. It is stopped then
     */
    public String awaitReady(Duration timeout) {
        try {
            return ready.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw failed("ended before the tunnel was connected");
        } catch (TimeoutException e) {
            throw failed("did not connect within " + timeout.toSeconds() + " s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed("was interrupted");
        }
    }

    /** Waits for the program's end and for what it said last, and gives its exit code. */
    public int awaitEnd() throws InterruptedException {
        int code = process.waitFor();
        // A child of the program may outlive it and keep its output open.
        reader.join(Duration.ofSeconds(END_SECONDS).toMillis());
        return code;
    }

    /** Whether the program runs. */
    public boolean isRunning() {
        return process.isAlive();
    }

    private ProblemException failed(String what) {
        close();
        return new ProblemException("cloudflared", what + ". Its last lines were:\n" + lastLines());
    }

    private void keep(String line) {
        synchronized (last) {
            last.addLast(line);
            if (last.size() > LINES_KEPT) {
                last.removeFirst();
            }
        }
    }

    private String lastLines() {
        synchronized (last) {
            return String.join("\n", last);
        }
    }

    /** Stops the program, and waits until it is gone. */
    @Override
    public void close() {
        stop(process);
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // This program is ending; the hook does the same again, which does no harm.
            return;
        }
    }

    private static void stop(Process process) {
        List<ProcessHandle> children = process.descendants().toList();
        children.forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            children.forEach(ProcessHandle::destroyForcibly);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
