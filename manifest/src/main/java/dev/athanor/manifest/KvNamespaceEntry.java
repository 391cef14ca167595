package dev.athanor.manifest;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.jspecify.annotations.Nullable;

/**
 * A KV namespace.
 *
 * @param title its title; by default made of application, stage and id
 * @param retain whether it stays when the stage is destroyed
 */
@JsonTypeName("kv-namespace")
public record KvNamespaceEntry(@Template @Nullable String title, boolean retain) implements ManifestEntry {

    /** One with nothing but a title. */
    public static KvNamespaceEntry of(@Nullable String title) {
        return new KvNamespaceEntry(title, false);
    }
}
