package dev.athanor.binding;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What R2 sends to a queue when an object changes, in the form in which Cloudflare writes it
 * (<a href="https://developers.cloudflare.com/r2/buckets/event-notifications/#message-format">message format</a>).
 *
 * @param account the id of the account
 * @param action what was done
 * @param bucket the bucket's name
 * @param object what it was done to
 * @param eventTime when it was done
 * @param copySource what was copied, for {@code CopyObject} only
 */
public record R2EventNotification(
        String account,
        Action action,
        String bucket,
        ChangedObject object,
        Instant eventTime,
        @OmittedWhenEmpty Optional<CopySource> copySource) {

    /** Takes a missing source for none. */
    public R2EventNotification {
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(bucket, "bucket");
        Objects.requireNonNull(object, "object");
        copySource = present(copySource);
    }

    /** What was done; the names are Cloudflare's. */
    public enum Action {
        /** An object was stored. */
        PutObject,

        /** An object was copied. */
        CopyObject,

        /** An upload in parts was completed. */
        CompleteMultipartUpload,

        /** An object was deleted. */
        DeleteObject,

        /** An object was deleted by a rule of the bucket. */
        LifecycleDeletion
    }

    /**
     * What something was done to.
     *
     * @param key the object's key
     * @param size its size in bytes; not for deleted ones
     * @param eTag a digest of its content; not for deleted ones
     */
    public record ChangedObject(
            String key,
            @OmittedWhenEmpty Optional<Long> size,
            @OmittedWhenEmpty Optional<String> eTag) {

        /** Takes what is missing for nothing. */
        public ChangedObject {
            Objects.requireNonNull(key, "key");
            size = present(size);
            eTag = present(eTag);
        }
    }

    /**
     * What an object was copied from.
     *
     * @param bucket the other bucket's name
     * @param object the other object's key
     */
    public record CopySource(String bucket, String object) {}

    private static <T> Optional<T> present(Optional<T> value) {
        return value == null ? Optional.empty() : value;
    }
}
