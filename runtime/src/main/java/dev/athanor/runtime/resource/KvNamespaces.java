package dev.athanor.runtime.resource;

import dev.athanor.manifest.KvNamespaceEntry;
import dev.athanor.runtime.cloudflare.KvNamespacesApi;
import dev.athanor.runtime.cloudflare.KvNamespacesApi.Namespace;
import dev.athanor.runtime.cloudflare.KvNamespacesApi.NewNamespace;
import dev.athanor.runtime.cloudflare.Page;
import dev.athanor.runtime.link.StackEntry;
import dev.athanor.runtime.plan.ResourceKey;
import java.util.Optional;

/** KV namespaces, by title. */
final class KvNamespaces extends NamedStore<KvNamespaceEntry> {

    private static final String KIND = "kv-namespace";

    KvNamespaces() {
        super(KIND, KvNamespaceEntry.class);
    }

    static ResourceKey key(StackEntry<?> namespace) {
        return new ResourceKey(KIND, namespace.id());
    }

    @Override
    void read(Account account) {
        account.kvNamespaces.start(Account.ALL);
    }

    @Override
    Optional<String> find(Account account, String name) {
        return account.kvNamespace(name).map(Namespace::id);
    }

    @Override
    String create(Progress progress, String name) {
        KvNamespacesApi api = progress.api().kvNamespaces();
        return Creation.once(
                        () -> api.create(new NewNamespace(name)),
                        () -> Page.all(api::list).stream()
                                .filter(namespace -> namespace.title().equals(name))
                                .findFirst())
                .id();
    }

    @Override
    void delete(Progress progress, String id) {
        progress.api().kvNamespaces().delete(id);
    }
}
