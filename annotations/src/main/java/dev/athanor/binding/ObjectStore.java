package dev.athanor.binding;

import java.util.List;
import java.util.Optional;

/**
 * An R2 bucket. Over Cloudflare's REST API an object may have 300 MB at most; for larger ones, and for many requests, use the
 * worker's own binding or the S3 API.
 */
public interface ObjectStore {

    /** An object's metadata, or nothing where there is none of that key. */
    Optional<StoredObject> head(String key);

    /** An object's content, or nothing where there is none of that key. */
    Optional<byte[]> get(String key);

    /** Stores an object, in place of one of the same key. */
    void put(String key, byte[] content);

    /**
     * Stores an object, in place of one of the same key.
     *
     * @param contentType what it is, such as {@code image/png}
     */
    void put(String key, byte[] content, String contentType);

    /** Deletes an object. Nothing happens where there is none. */
    void delete(String key);

    /** The objects whose keys begin with a prefix, sorted by their keys, all of them. */
    List<StoredObject> list(String prefix);
}
