package dev.athanor.junit;

import java.util.Objects;

/**
 * What a worker logged at once.
 *
 * @param worker the worker's name in the local cloud: {@code shop-test-api}
 * @param level {@code log}, {@code debug}, {@code info}, {@code warn} or {@code error}; an exception that nothing caught is an {@code error}
 * @param text what it logged; of an exception, its stack
 */
public record WorkerLog(String worker, String level, String text) {

    public WorkerLog {
        Objects.requireNonNull(worker, "worker");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(text, "text");
    }

    @Override
    public String toString() {
        return worker + " " + level + ": " + text;
    }
}
