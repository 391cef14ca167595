package dev.athanor.binding;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A KV namespace.
 *
 * @param <V> the values: stored as the JSON that Jackson writes for them, 25 MiB at most each
 */
public interface KeyValue<V> {

    /** The value of a key, or nothing where there is none. What was written elsewhere may take a minute to be seen. */
    Optional<V> get(String key);

    /** Sets the value of a key. */
    void put(String key, V value);

    /** Sets the value of a key, which is gone after a time of at least 60 seconds. */
    void put(String key, V value, Duration timeToLive);

    /** Removes a key. Nothing happens where there is none. */
    void delete(String key);

    /** The keys that begin with a prefix, in their order, all of them. */
    List<String> keys(String prefix);
}
