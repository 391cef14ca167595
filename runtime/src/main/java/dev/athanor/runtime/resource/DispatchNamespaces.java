package dev.athanor.runtime.resource;

import dev.athanor.manifest.DispatchNamespaceEntry;
import dev.athanor.runtime.cloudflare.DispatchNamespacesApi;
import dev.athanor.runtime.cloudflare.DispatchNamespacesApi.Namespace;
import dev.athanor.runtime.cloudflare.DispatchNamespacesApi.NewNamespace;
import dev.athanor.runtime.link.StackEntry;
import dev.athanor.runtime.plan.ResourceKey;
import java.util.List;
import java.util.Optional;

/** Dispatch namespaces, by name. What others put into one counts as data; what the stage put there does not. */
final class DispatchNamespaces extends NamedStore<DispatchNamespaceEntry, Namespace> {

    private static final String KIND = "dispatch-namespace";

    DispatchNamespaces() {
        super(KIND, DispatchNamespaceEntry.class);
    }

    static ResourceKey key(StackEntry<?> namespace) {
        return new ResourceKey(KIND, namespace.id());
    }

    @Override
    void read(Account account, StackEntry<DispatchNamespaceEntry> declared) {
        account.dispatchNamespaces.start(Account.ALL);
        account.tenants.start(declared.name());
    }

    @Override
    Optional<Namespace> find(Account account, StackEntry<DispatchNamespaceEntry> declared) {
        return account.dispatchNamespace(declared.name());
    }

    @Override
    String id(Namespace present) {
        return present.namespaceName();
    }

    @Override
    boolean holdsData(Planning planning, StackEntry<DispatchNamespaceEntry> declared) {
        return !planning.account().tenants(declared.name()).stream().allMatch(planning.ownership()::owns);
    }

    @Override
    Optional<String> keeps(Planning planning, StackEntry<DispatchNamespaceEntry> declared) {
        return TenantWorkers.retainsIn(planning, declared)
                ? Optional.of("has a worker that is retained")
                : Optional.empty();
    }

    @Override
    List<String> removedAfter() {
        return List.of(Workers.KIND, TenantWorkers.KIND);
    }

    @Override
    String create(Progress progress, StackEntry<DispatchNamespaceEntry> declared) {
        DispatchNamespacesApi api = progress.api().dispatchNamespaces();
        return progress.api()
                .creation()
                .once(
                        () -> api.create(new NewNamespace(declared.name())),
                        () -> api.list().items().stream()
                                .filter(namespace -> namespace.namespaceName().equals(declared.name()))
                                .findFirst())
                .namespaceName();
    }

    @Override
    void delete(Progress progress, StackEntry<DispatchNamespaceEntry> declared, String id) {
        progress.api().dispatchNamespaces().delete(id);
    }
}
