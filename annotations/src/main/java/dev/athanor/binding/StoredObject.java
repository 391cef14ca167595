package dev.athanor.binding;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What R2 knows of an object.
 *
 * @param key its key
 * @param size its size in bytes
 * @param etag a digest of its content
 * @param lastModified when it was stored
 * @param contentType what it is, if whoever stored it said so
 */
public record StoredObject(String key, long size, String etag, Instant lastModified, Optional<String> contentType) {

    /** Checks that all is there. */
    public StoredObject {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(etag, "etag");
        Objects.requireNonNull(lastModified, "lastModified");
        Objects.requireNonNull(contentType, "contentType");
    }
}
