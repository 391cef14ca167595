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
final class KvNamespaces extends NamedStore<KvNamespaceEntry, Namespace> {

    private static final String KIND = "kv-namespace";

    KvNamespaces() {
        super(KIND, KvNamespaceEntry.class);
    }

    static ResourceKey key(StackEntry<?> namespace) {
        return new ResourceKey(KIND, namespace.id());
    }

    @Override
    void read(Account account, StackEntry<KvNamespaceEntry> declared) {
        account.kvNamespaces.start(Account.ALL);
    }

    @Override
    Optional<Namespace> find(Account account, StackEntry<KvNamespaceEntry> declared) {
        return account.kvNamespace(declared.name());
    }

    @Override
    String id(Namespace present) {
        return present.id();
    }

    @Override
    String create(Progress progress, StackEntry<KvNamespaceEntry> declared) {
        KvNamespacesApi api = progress.api().kvNamespaces();
        return progress.api()
                .creation()
                .once(
                        () -> api.create(new NewNamespace(declared.name())),
                        () -> Page.all(api::list).stream()
                                .filter(namespace -> namespace.title().equals(declared.name()))
                                .findFirst())
                .id();
    }

    @Override
    Optional<String> keeps(Planning planning, StackEntry<KvNamespaceEntry> declared) {
        return declared.entry().retain() ? Optional.of("is declared with retain = true") : Optional.empty();
    }

    @Override
    void delete(Progress progress, StackEntry<KvNamespaceEntry> declared, String id) {
        progress.api().kvNamespaces().delete(id);
    }
}
