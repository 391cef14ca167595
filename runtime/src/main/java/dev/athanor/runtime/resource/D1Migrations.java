package dev.athanor.runtime.resource;

import dev.athanor.manifest.D1DatabaseEntry;
import dev.athanor.manifest.sql.SqlScript;
import dev.athanor.runtime.cloudflare.CloudflareException;
import dev.athanor.runtime.cloudflare.D1Api;
import dev.athanor.runtime.cloudflare.D1Api.Query;
import dev.athanor.runtime.link.StackEntry;
import dev.athanor.runtime.plan.ResourceKey;
import dev.athanor.runtime.plan.VersionLabel;
import dev.athanor.runtime.resource.MigrationFiles.Migration;
import java.util.List;

/**
 * The migrations of each database: each once, in order, noted in the database itself with the digest of its text. One that has
 * changed since is refused, because nobody would run it.
 */
final class D1Migrations implements ResourceKind {

    private static final String KIND = "d1-migrations";

    static ResourceKey key(StackEntry<?> database) {
        return new ResourceKey(KIND, database.id());
    }

    @Override
    public void observe(Planning planning) {
        declared(planning).forEach(database -> planning.account().databaseNotes.start(NotesKey.of(database)));
    }

    @Override
    public void plan(Planning planning) {
        for (StackEntry<D1DatabaseEntry> database : declared(planning)) {
            List<Migration> all = MigrationFiles.of(planning, database);
            List<Migration> pending = pending(planning, database, all);
            if (!all.isEmpty()) {
                planning.add(change(database, pending, pending.size() == all.size()));
            }
        }
    }

    @Override
    public void observeVersion(Planning planning) {
        observe(planning);
    }

    /** A database that is there is the deployed version's, and stays as it is. */
    @Override
    public void planVersion(Planning planning, VersionLabel label) {
        for (StackEntry<D1DatabaseEntry> database : declared(planning)) {
            List<Migration> pending = pending(planning, database, MigrationFiles.of(planning, database));
            if (planning.creates(D1Databases.key(database)) && !pending.isEmpty()) {
                planning.add(change(database, pending, true));
            } else if (!pending.isEmpty()) {
                planning.warn(
                        database.declaration(),
                        "has not had "
                                + String.join(
                                        ", ",
                                        pending.stream().map(Migration::name).toList())
                                + ", and a version does not change the database that it shares with what is deployed;"
                                + " a deployment without a tag does.");
            }
        }
    }

    private static List<Migration> pending(
            Planning planning, StackEntry<D1DatabaseEntry> database, List<Migration> all) {
        DatabaseNotes notes = planning.account().databaseNotes(NotesKey.of(database));
        all.forEach(migration -> refuseChanged(planning, database, migration, notes));
        return all.stream()
                .filter(migration -> !notes.migrations().contains(migration.name()))
                .toList();
    }

    /** What a database holds goes with it. */
    @Override
    public void planRemoval(Planning planning) {}

    private static void refuseChanged(
            Planning planning, StackEntry<D1DatabaseEntry> database, Migration migration, DatabaseNotes notes) {
        String noted = notes.digests().get(DatabaseNotes.migration(migration.name()));
        boolean applied = notes.migrations().contains(migration.name());
        if (applied && noted != null && !noted.equals(migration.digest())) {
            planning.refuse(
                    database.declaration(),
                    "the migration " + database.entry().migrations() + "/" + migration.name()
                            + " has changed since it was applied to the database " + database.name()
                            + ", where it does not run again. Restore it, and write what is new into a file with the next"
                            + " number.");
        }
    }

    private static Change change(StackEntry<D1DatabaseEntry> database, List<Migration> pending, boolean first) {
        ResourceKey databaseKey = D1Databases.key(database);
        Change.Builder change = Change.of(key(database), database.name(), database.declaration())
                .after(databaseKey);
        if (pending.isEmpty()) {
            return change.unchanged();
        }
        Differences files = new Differences();
        pending.forEach(migration -> {
            files.value("migration", null, migration.name());
            change.madeFrom(migration.digest());
        });
        NotesKey notes = NotesKey.of(database);
        Operation apply = progress -> apply(progress.api().d1(), progress.id(databaseKey), notes.table(), pending);
        change.fields(files.list());
        return first ? change.create("has had none yet", apply) : change.update("has not had all of them", apply);
    }

    private static void apply(D1Api api, String databaseId, String table, List<Migration> pending) {
        api.query(
                databaseId, Query.of(DatabaseNotes.createMigrations(table) + "; " + DatabaseNotes.CREATE_FILES + ";"));
        for (Migration migration : pending) {
            try {
                apply(api, databaseId, table, migration);
            } catch (CloudflareException e) {
                // The answer may have been lost on the way; the database knows.
                if (!DatabaseNotes.read(api, databaseId, table).migrations().contains(migration.name())) {
                    throw e;
                }
            }
        }
    }

    /**
     * Statements and notes go in one request, which D1 runs as one transaction. The notes come first where the text has a
     * trigger, behind which nothing can be added safely: what fails then takes the notes back.
     */
    private static void apply(D1Api api, String databaseId, String table, Migration migration) {
        String note = DatabaseNotes.noteDigest(DatabaseNotes.migration(migration.name()), migration.digest()) + "\n"
                + DatabaseNotes.noteMigration(table, migration.name());
        SqlScript script = new SqlScript(migration.sql());
        String text = script.createsTrigger() ? note + "\n" + migration.sql() : script.terminated() + "\n" + note;
        api.query(databaseId, Query.of(text));
    }

    private static List<StackEntry<D1DatabaseEntry>> declared(Planning planning) {
        return planning.deployment().stack().entries(D1DatabaseEntry.class).stream()
                .filter(database -> database.entry().migrations() != null)
                .toList();
    }
}
