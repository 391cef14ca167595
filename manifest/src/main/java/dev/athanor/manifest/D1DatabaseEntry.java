package dev.athanor.manifest;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.jspecify.annotations.Nullable;

/**
 * A D1 database.
 *
 * @param name its name; by default made of application, stage and id
 * @param migrations the directory with its migrations, relative to the project's directory
 */
@JsonTypeName("d1-database")
public record D1DatabaseEntry(
        @Template @Nullable String name,
        @ProjectPath @Nullable String migrations) implements ManifestEntry {}
