package dev.athanor.maven;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Tells that somebody wants the process to stop. Once it is closed, a process that was told to stop by a signal does. */
final class StopSignal implements AutoCloseable {

    private static final Duration FAREWELL = Duration.ofSeconds(10);

    private final CountDownLatch wanted = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stopAndWait, "athanor-stop");

    private StopSignal() {}

    /** Listens to signals, and for the end of an input. */
    static StopSignal on(InputStream input) {
        StopSignal signal = new StopSignal();
        Runtime.getRuntime().addShutdownHook(signal.hook);
        Thread reader = new Thread(() -> signal.readToEnd(input), "athanor-stdin");
        reader.setDaemon(true);
        reader.start();
        return signal;
    }

    /** Waits a while, and tells whether the process is to stop. */
    boolean within(Duration time) {
        try {
            return wanted.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException goingDown) {
            // The hook is at work, or about to be; it has nothing left to wait for.
        }
    }

    private void stopAndWait() {
        wanted.countDown();
        try {
            // Whether it was in time or not, the process goes down now.
            boolean unused = closed.await(FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void readToEnd(InputStream input) {
        try {
            input.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // An input that can't be read has ended.
        }
        wanted.countDown();
    }
}
