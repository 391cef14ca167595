package dev.athanor.runtime.resource;

import dev.athanor.manifest.D1DatabaseEntry;
import dev.athanor.runtime.link.StackEntry;
import java.util.Objects;

/**
 * Where to read what a database has had.
 *
 * @param database its name
 * @param table its table of migrations
 */
record NotesKey(String database, String table) {

    static NotesKey of(StackEntry<D1DatabaseEntry> database) {
        return new NotesKey(
                database.name(),
                Objects.requireNonNullElse(database.entry().migrationsTable(), DatabaseNotes.MIGRATIONS_TABLE));
    }
}
