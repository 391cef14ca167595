package dev.athanor.runtime.resource;

import dev.athanor.manifest.D1DatabaseEntry;
import dev.athanor.runtime.cloudflare.D1Api;
import dev.athanor.runtime.cloudflare.D1Api.Database;
import dev.athanor.runtime.cloudflare.D1Api.DatabaseChange;
import dev.athanor.runtime.cloudflare.D1Api.NewDatabase;
import dev.athanor.runtime.cloudflare.D1Api.Replication;
import dev.athanor.runtime.cloudflare.Page;
import dev.athanor.runtime.link.StackEntry;
import dev.athanor.runtime.plan.FieldChange;
import dev.athanor.runtime.plan.ResourceKey;
import java.util.List;
import java.util.Optional;

/** D1 databases, by name. */
final class D1Databases extends NamedStore<D1DatabaseEntry, Database> {

    private static final String KIND = "d1-database";

    D1Databases() {
        super(KIND, D1DatabaseEntry.class);
    }

    static ResourceKey key(StackEntry<?> database) {
        return new ResourceKey(KIND, database.id());
    }

    @Override
    void read(Account account, StackEntry<D1DatabaseEntry> declared) {
        account.databases.start(Account.ALL);
        if (declared.entry().readReplication() != null) {
            account.databaseDetails.start(declared.name());
        }
    }

    @Override
    Optional<Database> find(Account account, StackEntry<D1DatabaseEntry> declared) {
        Optional<Database> listed = account.database(declared.name());
        return declared.entry().readReplication() == null
                ? listed
                : listed.flatMap(database -> account.databaseDetails(declared.name()));
    }

    @Override
    String id(Database present) {
        return present.uuid();
    }

    @Override
    String create(Progress progress, StackEntry<D1DatabaseEntry> declared) {
        D1Api api = progress.api().d1();
        D1DatabaseEntry entry = declared.entry();
        String id = progress.api()
                .creation()
                .once(
                        () -> api.create(
                                new NewDatabase(declared.name(), entry.jurisdiction(), entry.primaryLocationHint())),
                        () -> Page.all(api::list).stream()
                                .filter(database -> database.name().equals(declared.name()))
                                .findFirst())
                .uuid();
        if (entry.readReplication() != null) {
            update(progress, declared, id);
        }
        return id;
    }

    @Override
    List<FieldChange> differences(Optional<Database> present, D1DatabaseEntry declared) {
        Differences differences = new Differences();
        if (present.isEmpty()) {
            differences
                    .setting("primary_location_hint", null, declared.primaryLocationHint())
                    .setting("jurisdiction", null, declared.jurisdiction());
        }
        return differences
                .setting(
                        "read_replication",
                        present.map(Database::readReplication)
                                .map(Replication::mode)
                                .orElse(null),
                        declared.readReplication())
                .list();
    }

    @Override
    D1DatabaseEntry wanted(D1DatabaseEntry declared, D1DatabaseEntry former) {
        return new D1DatabaseEntry(
                declared.name(),
                declared.migrations(),
                declared.migrationsTable(),
                declared.importFiles(),
                declared.primaryLocationHint(),
                declared.jurisdiction(),
                Former.option(declared.readReplication(), former.readReplication(), "disabled"),
                declared.retain());
    }

    @Override
    void update(Progress progress, StackEntry<D1DatabaseEntry> declared, String id) {
        String mode = declared.entry().readReplication();
        if (mode != null) {
            progress.api().d1().edit(id, new DatabaseChange(new Replication(mode)));
        }
    }

    @Override
    void refuseImmutable(Planning planning, Optional<Database> database, StackEntry<D1DatabaseEntry> declared) {
        String wanted = declared.entry().jurisdiction();
        if (wanted == null || database.isEmpty()) {
            return;
        }
        Database present = database.get();
        if (!wanted.equals(present.jurisdiction())) {
            planning.refuse(
                    declared.declaration(),
                    "the database " + declared.name() + " is in the account, and "
                            + (present.jurisdiction() == null
                                    ? "has no jurisdiction"
                                    : "its jurisdiction is " + present.jurisdiction())
                            + ", which cannot change to " + wanted
                            + ". Declare another name and move the data, or declare what there is.");
        }
    }

    @Override
    Optional<String> keeps(Planning planning, StackEntry<D1DatabaseEntry> declared) {
        return declared.entry().retain() ? Optional.of("is declared with retain = true") : Optional.empty();
    }

    @Override
    void delete(Progress progress, StackEntry<D1DatabaseEntry> declared, String id) {
        progress.api().d1().delete(id);
    }
}
