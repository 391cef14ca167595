package dev.athanor.runtime.resource;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Values that are found out once each, in the background, and waited for where they are needed. */
final class Memo<K, V> {

    private final Map<K, CompletableFuture<V>> values = new ConcurrentHashMap<>();
    private final Function<K, CompletableFuture<V>> find;

    Memo(Function<K, CompletableFuture<V>> find) {
        this.find = find;
    }

    /** Begins to find out, if that has not begun yet. */
    void start(K key) {
        values.computeIfAbsent(key, find);
    }

    /** The value to come. */
    CompletableFuture<V> future(K key) {
        return values.computeIfAbsent(key, find);
    }

    /** Waits for the value; throws what finding it out threw. */
    V get(K key) {
        return await(future(key));
    }

    /** Waits for a value; throws what finding it out threw. */
    static <V> V await(CompletableFuture<V> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
