package dev.athanor.runtime.env;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** Cuts what is sent into requests. */
final class Batches {

    private Batches() {}

    /**
     * The items in their order, in as few lists as the limits allow.
     *
     * @param most how many there may be in a list
     * @param largest how large the sum of a list may be
     * @param size how large one is; one that is too large alone is a list of its own
     */
    static <T> List<List<T>> of(List<? extends T> items, int most, long largest, ToLongFunction<T> size) {
        List<List<T>> batches = new ArrayList<>();
        List<T> open = new ArrayList<>();
        long sum = 0;
        for (T item : items) {
            long own = size.applyAsLong(item);
            if (!open.isEmpty() && (open.size() == most || sum + own > largest)) {
                batches.add(open);
                open = new ArrayList<>();
                sum = 0;
            }
            open.add(item);
            sum += own;
        }
        if (!open.isEmpty()) {
            batches.add(open);
        }
        return batches;
    }

    static <T> List<List<T>> of(List<? extends T> items, int most) {
        return of(items, most, Long.MAX_VALUE, item -> 0);
    }
}
