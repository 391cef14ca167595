package dev.athanor.manifest;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.jspecify.annotations.Nullable;

/**
 * A KV namespace.
 *
 * @param title its title; by default made of application, stage and id
 */
@JsonTypeName("kv-namespace")
public record KvNamespaceEntry(@Template @Nullable String title) implements ManifestEntry {}
