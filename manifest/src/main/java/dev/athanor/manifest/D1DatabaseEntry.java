package dev.athanor.manifest;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A D1 database.
 *
 * @param name its name; by default made of application, stage and id
 * @param migrations the directory with its migrations, relative to the project's directory
 * @param migrationsTable the table in which it notes them; {@code d1_migrations} when it is not said
 * @param importFiles files with SQL that are imported once each, relative to the project's directory
 * @param primaryLocationHint where it is written most: {@code weur}
 * @param jurisdiction where its data may be: {@code eu}
 * @param readReplication {@code auto} or {@code disabled}
 * @param retain whether it stays when the stage is destroyed
 */
@JsonTypeName("d1-database")
public record D1DatabaseEntry(
        @Template @Nullable String name,
        @ProjectPath @Nullable String migrations,
        @Nullable String migrationsTable,
        @ProjectPath @Nullable List<String> importFiles,
        @Nullable String primaryLocationHint,
        @Nullable String jurisdiction,
        @Nullable String readReplication,
        boolean retain)
        implements ManifestEntry {

    public D1DatabaseEntry {
        importFiles = importFiles == null ? null : List.copyOf(importFiles);
    }

    /** One with nothing but a name and migrations. */
    public static D1DatabaseEntry of(@Nullable String name, @Nullable String migrations) {
        return new D1DatabaseEntry(name, migrations, null, null, null, null, null, false);
    }
}
