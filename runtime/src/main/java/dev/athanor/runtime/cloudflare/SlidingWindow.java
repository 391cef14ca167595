package dev.athanor.runtime.cloudflare;

import java.util.ArrayDeque;
import java.util.Deque;

/** Times of calls, of which there are at most so many in any window of a length. Not safe for several threads. */
final class SlidingWindow {

    private final int most;
    private final long length;
    private final Deque<Long> times = new ArrayDeque<>();

    /**
     * Without calls.
     *
     * @param most how many calls a window may hold
     * @param length how long it is, in nanoseconds
     */
    SlidingWindow(int most, long length) {
        this.most = most;
        this.length = length;
    }

    /** The first time from {@code now} on at which there may be another call. */
    long earliest(long now) {
        return times.size() < most ? now : Math.max(now, times.getFirst() + length);
    }

    /** Notes a call; times are noted in their order. */
    void add(long time) {
        while (!times.isEmpty() && (times.size() == most || time - times.getFirst() >= length)) {
            times.removeFirst();
        }
        times.addLast(time);
    }
}
