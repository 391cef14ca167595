package dev.athanor.manifest;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.jspecify.annotations.Nullable;

/**
 * A queue.
 *
 * @param name its name; by default made of application, stage and id
 * @param deliveryDelay seconds before a message is delivered
 * @param deliveryPaused whether messages are kept back
 * @param messageRetentionPeriod seconds after which a message is lost
 * @param pull how programs pull from it; absent where none do
 * @param retain whether it stays when the stage goes
 */
@JsonTypeName("queue")
public record QueueEntry(
        @Template @Nullable String name,
        @Nullable Integer deliveryDelay,
        @Nullable Boolean deliveryPaused,
        @Nullable Integer messageRetentionPeriod,
        @Nullable PullSettings pull,
        @Nullable Boolean retain)
        implements ManifestEntry {

    /** A queue with everything left to Cloudflare. */
    public QueueEntry(@Nullable String name) {
        this(name, null, null, null, null, null);
    }
}
