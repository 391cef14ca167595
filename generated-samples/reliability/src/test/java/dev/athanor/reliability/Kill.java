package dev.athanor.reliability;

import dev.athanor.local.fault.ApiFault;
import dev.athanor.local.fault.ApiFaults;
import java.util.concurrent.CompletableFuture;

/** Kills the process that sends a request, as the request arrives. What the process had sent besides is lost. */
final class Kill implements ApiFaults {

    private final int request;
    private final boolean isCarriedOut;
    private final CompletableFuture<Process> process = new CompletableFuture<>();
    private int requests;
    private volatile boolean happened;

    /**
     * A kill.
     *
     * @param request which request, counted from 1
     * @param isCarriedOut whether the server carries it out
     */
    Kill(int request, boolean isCarriedOut) {
        this.request = request;
        this.isCarriedOut = isCarriedOut;
    }

    /** Which process it is. */
    void of(Process started) {
        process.complete(started);
    }

    /** Whether the process was killed. */
    boolean hasHappened() {
        return happened;
    }

    /** How many requests came. */
    synchronized int requests() {
        return requests;
    }

    @Override
    public synchronized ApiFault of(String method, String path) {
        requests++;
        if (requests < request) {
            return ApiFault.NONE;
        }
        if (requests > request) {
            return ApiFault.CUT_BEFORE;
        }
        Process killed = process.join().destroyForcibly();
        try {
            killed.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        happened = true;
        return isCarriedOut ? ApiFault.CUT_AFTER : ApiFault.CUT_BEFORE;
    }
}
