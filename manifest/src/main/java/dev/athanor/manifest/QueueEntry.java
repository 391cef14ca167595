package dev.athanor.manifest;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.jspecify.annotations.Nullable;

/**
 * A queue.
 *
 * @param name its name; by default made of application, stage and id
 */
@JsonTypeName("queue")
public record QueueEntry(@Template @Nullable String name) implements ManifestEntry {}
