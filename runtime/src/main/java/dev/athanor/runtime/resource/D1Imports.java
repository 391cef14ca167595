package dev.athanor.runtime.resource;

import dev.athanor.manifest.D1DatabaseEntry;
import dev.athanor.runtime.link.StackEntry;
import dev.athanor.runtime.plan.ResourceKey;
import dev.athanor.runtime.plan.VersionLabel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The files with SQL that each database imports: each content once, after the migrations, in the order of the declaration. */
final class D1Imports implements ResourceKind {

    private static final String KIND = "d1-import";

    @Override
    public void observe(Planning planning) {
        declared(planning).forEach(database -> planning.account().databaseNotes.start(NotesKey.of(database)));
    }

    @Override
    public void plan(Planning planning) {
        for (StackEntry<D1DatabaseEntry> database : declared(planning)) {
            planning.add(change(database, pending(planning, database), notes(planning, database)));
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
            List<SqlImport> pending = pending(planning, database);
            if (planning.creates(D1Databases.key(database))) {
                planning.add(change(database, pending, notes(planning, database)));
            } else if (!pending.isEmpty()) {
                planning.warn(
                        database.declaration(),
                        "has files to import, and a version does not change the database that it shares with what is"
                                + " deployed; a deployment without a tag does.");
            }
        }
    }

    private static List<SqlImport> pending(Planning planning, StackEntry<D1DatabaseEntry> database) {
        DatabaseNotes notes = notes(planning, database);
        return files(planning, database).stream()
                .filter(file -> !file.etag().equals(notes.digests().get(DatabaseNotes.importOf(file.path()))))
                .toList();
    }

    private static DatabaseNotes notes(Planning planning, StackEntry<D1DatabaseEntry> database) {
        return planning.account().databaseNotes(NotesKey.of(database));
    }

    /** What a database holds goes with it. */
    @Override
    public void planRemoval(Planning planning) {}

    private static List<SqlImport> files(Planning planning, StackEntry<D1DatabaseEntry> database) {
        List<SqlImport> files = new ArrayList<>();
        for (String path : Objects.requireNonNullElse(database.entry().importFiles(), List.<String>of())) {
            Path file = planning.deployment().directory().resolve(path);
            try {
                if (Files.size(file) > SqlImport.LARGEST) {
                    planning.refuse(
                            database.declaration(),
                            "the file " + path + " to import has " + Files.size(file)
                                    + " bytes, and D1 takes 5 GB at most; divide it.");
                } else {
                    files.add(SqlImport.of(path, file));
                }
            } catch (NoSuchFileException e) {
                planning.refuse(database.declaration(), "the file " + path + " to import does not exist; create it.");
            } catch (IOException e) {
                planning.refuse(
                        database.declaration(),
                        "the file " + path + " to import cannot be read ("
                                + e.getClass().getSimpleName() + ").");
            }
        }
        return files;
    }

    private static Change change(StackEntry<D1DatabaseEntry> database, List<SqlImport> pending, DatabaseNotes notes) {
        ResourceKey databaseKey = D1Databases.key(database);
        Change.Builder change = Change.of(new ResourceKey(KIND, database.id()), database.name(), database.declaration())
                .after(databaseKey)
                .after(D1Migrations.key(database));
        if (pending.isEmpty()) {
            return change.unchanged();
        }
        Differences files = new Differences();
        pending.forEach(file -> files.value(
                "import", notes.digests().get(DatabaseNotes.importOf(file.path())), file.path() + " " + file.etag()));
        Operation apply = progress -> {
            String id = progress.id(databaseKey);
            pending.forEach(file -> file.send(progress.api(), id));
        };
        change.fields(files.list());
        boolean again =
                pending.stream().anyMatch(file -> notes.digests().containsKey(DatabaseNotes.importOf(file.path())));
        return again
                ? change.update("files have changed since they were imported", apply)
                : change.create("files have not been imported yet", apply);
    }

    private static List<StackEntry<D1DatabaseEntry>> declared(Planning planning) {
        return planning.deployment().stack().entries(D1DatabaseEntry.class).stream()
                .filter(database -> database.entry().importFiles() != null)
                .toList();
    }
}
