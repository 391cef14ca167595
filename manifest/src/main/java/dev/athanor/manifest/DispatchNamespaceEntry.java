package dev.athanor.manifest;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.jspecify.annotations.Nullable;

/**
 * A dispatch namespace.
 *
 * @param name its name; by default made of application, stage and id
 */
@JsonTypeName("dispatch-namespace")
public record DispatchNamespaceEntry(@Template @Nullable String name) implements ManifestEntry {}
