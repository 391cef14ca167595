package dev.athanor.local;

import java.util.ArrayDeque;
import java.util.Deque;

/** What has to be closed, the last first. */
final class Resources implements AutoCloseable {

    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    synchronized <T extends AutoCloseable> T add(T resource) {
        open.push(resource);
        return resource;
    }

    @Override
    public synchronized void close() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                // The others are closed all the same: nothing may stay behind.
            }
        }
    }
}
