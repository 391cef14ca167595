package dev.athanor.runtime.resource;

import dev.athanor.manifest.D1DatabaseEntry;
import dev.athanor.runtime.cloudflare.D1Api;
import dev.athanor.runtime.cloudflare.D1Api.Database;
import dev.athanor.runtime.cloudflare.D1Api.NewDatabase;
import dev.athanor.runtime.cloudflare.Page;
import dev.athanor.runtime.link.StackEntry;
import dev.athanor.runtime.plan.ResourceKey;
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
    }

    @Override
    Optional<Database> find(Account account, StackEntry<D1DatabaseEntry> declared) {
        return account.database(declared.name());
    }

    @Override
    String id(Database present) {
        return present.uuid();
    }

    @Override
    String create(Progress progress, StackEntry<D1DatabaseEntry> declared) {
        D1Api api = progress.api().d1();
        return Creation.once(
                        () -> api.create(new NewDatabase(declared.name())),
                        () -> Page.all(api::list).stream()
                                .filter(database -> database.name().equals(declared.name()))
                                .findFirst())
                .uuid();
    }

    @Override
    void delete(Progress progress, StackEntry<D1DatabaseEntry> declared, String id) {
        progress.api().d1().delete(id);
    }
}
