package dev.athanor.binding;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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

    /** The values of those keys that have one, 100 to a request. The sum of a request's values is limited to 25 MB. */
    Map<String, V> getAll(Collection<String> keys);

    /**
     * Sets the values of several keys, 10,000 of them and 100 MB to a request
     * (<a href="https://developers.cloudflare.com/kv/platform/limits/">limits</a>). When a request fails, those before it are done.
     */
    void putAll(Map<String, ? extends V> values);

    /** Removes several keys, 10,000 to a request. Nothing happens for those that there are not. */
    void deleteAll(Collection<String> keys);

    /** The keys that begin with a prefix, in their order, all of them. */
    List<String> keys(String prefix);
}
