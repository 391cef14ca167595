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
final class D1Databases extends NamedStore<D1DatabaseEntry> {

    private static final String KIND = "d1-database";

    D1Databases() {
        super(KIND, D1DatabaseEntry.class);
    }

    static ResourceKey key(StackEntry<?> database) {
        return new ResourceKey(KIND, database.id());
    }

    @Override
    void read(Account account) {
        account.databases.start(Account.ALL);
    }

    @Override
    Optional<String> find(Account account, String name) {
        return account.database(name).map(Database::uuid);
    }

    @Override
    String create(Progress progress, String name) {
        D1Api api = progress.api().d1();
        return Creation.once(
                        () -> api.create(new NewDatabase(name)),
                        () -> Page.all(api::list).stream()
                                .filter(database -> database.name().equals(name))
                                .findFirst())
                .uuid();
    }

    @Override
    void delete(Progress progress, String id) {
        progress.api().d1().delete(id);
    }
}
