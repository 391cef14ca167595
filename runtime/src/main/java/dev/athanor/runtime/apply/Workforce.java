package dev.athanor.runtime.apply;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads that read and write at the same time. They do not keep a program running. */
final class Workforce implements AutoCloseable {

    /** Enough to hide the time on the wire, few enough not to trip the limit of 200 requests a second. */
    private static final int THREADS = 16;

    private final ExecutorService threads;

    Workforce() {
        AtomicInteger number = new AtomicInteger();
        this.threads = Executors.newFixedThreadPool(THREADS, task -> {
            Thread thread = new Thread(task, "athanor-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    ExecutorService threads() {
        return threads;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
