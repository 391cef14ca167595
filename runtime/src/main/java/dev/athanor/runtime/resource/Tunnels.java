package dev.athanor.runtime.resource;

import dev.athanor.manifest.TunnelEntry;
import dev.athanor.runtime.cloudflare.Creation;
import dev.athanor.runtime.cloudflare.Page;
import dev.athanor.runtime.cloudflare.TunnelsApi;
import dev.athanor.runtime.cloudflare.TunnelsApi.Config;
import dev.athanor.runtime.cloudflare.TunnelsApi.Configuration;
import dev.athanor.runtime.cloudflare.TunnelsApi.NewTunnel;
import dev.athanor.runtime.cloudflare.TunnelsApi.Tunnel;
import dev.athanor.runtime.link.StackEntry;
import dev.athanor.runtime.plan.FieldChange;
import dev.athanor.runtime.plan.ResourceKey;
import dev.athanor.runtime.state.LedgerEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tunnels, by name, with their configuration. {@link TunnelRecords} leads their host names to them. */
final class Tunnels implements ResourceKind {

    static final String KIND = "tunnel";

    static ResourceKey key(StackEntry<?> tunnel) {
        return new ResourceKey(KIND, tunnel.id());
    }

    static List<StackEntry<TunnelEntry>> declared(Planning planning) {
        return planning.deployment().stack().entries(TunnelEntry.class);
    }

    @Override
    public void observe(Planning planning) {
        if (!declared(planning).isEmpty()) {
            planning.account().tunnels.start();
        }
    }

    @Override
    public void observeRemoval(Planning planning) {
        observe(planning);
    }

    @Override
    public void plan(Planning planning) {
        for (StackEntry<TunnelEntry> tunnel : declared(planning)) {
            planning.account()
                    .tunnels
                    .named(tunnel.name())
                    .ifPresent(present -> planning.account().tunnels.startConfiguration(present.id()));
        }
        for (StackEntry<TunnelEntry> tunnel : declared(planning)) {
            plan(planning, tunnel);
        }
    }

    /** The tunnels that the ledger knows and that are no longer declared. */
    static Map<ResourceKey, StackEntry<TunnelEntry>> undeclared(Planning planning) {
        return UndeclaredStores.of(KIND, TunnelEntry.class, planning);
    }

    @Override
    public void planUndeclared(Planning planning) {
        undeclared(planning).forEach((key, tunnel) -> planRemoval(planning, tunnel, key, "is no longer declared"));
    }

    @Override
    public void planRemoval(Planning planning) {
        planUndeclared(planning);
        declared(planning).forEach(tunnel -> planRemoval(planning, tunnel, key(tunnel), "goes with the stage"));
    }

    private static void planRemoval(Planning planning, StackEntry<TunnelEntry> tunnel, ResourceKey key, String reason) {
        planning.account().tunnels.named(tunnel.name()).ifPresent(present -> {
            Change.Builder change =
                    Change.of(key, tunnel.name(), tunnel.declaration()).noting(Note.of(KIND, tunnel));
            Optional<String> adopted =
                    planning.keptAsAdopted(key, KIND, tunnel.name(), isDefaultName(planning, tunnel));
            planning.add(
                    tunnel.entry().retain() || adopted.isPresent()
                            ? change.keep(adopted.orElse(reason + ", and is declared with retain = true"))
                            : change.after(planning.writing(TunnelRecords.KIND))
                                    .after(planning.writing(KIND))
                                    .delete(reason, progress -> delete(progress, present.id())));
        });
    }

    private static void plan(Planning planning, StackEntry<TunnelEntry> tunnel) {
        Config wanted = TunnelConfigs.of(tunnel.entry(), Former.all(planning, KIND, tunnel.name(), TunnelEntry.class));
        Change.Builder change =
                Change.of(key(tunnel), tunnel.name(), tunnel.declaration()).noting(Note.of(KIND, tunnel));
        Optional<Tunnel> present = planning.account().tunnels.named(tunnel.name());
        if (present.isEmpty()) {
            planning.add(change.fields(TunnelConfigs.differences(null, wanted))
                    .create("is not in the account", progress -> create(progress, tunnel, wanted)));
            return;
        }
        String id = present.get().id();
        planning.known(key(tunnel), id);
        boolean byFile = "local".equals(present.get().configSrc());
        if (byFile && !tunnel.entry().adopt()) {
            planning.refuse(
                    tunnel.declaration(),
                    "the account has a tunnel " + tunnel.name()
                            + " that a file on its machine configures; give this one"
                            + " another name, or write adopt = true on @Tunnel to have it configured by the declaration");
        }
        boolean foreign = isForeign(planning, tunnel);
        if (foreign && !byFile && !tunnel.entry().adopt()) {
            planning.refuse(
                    tunnel.declaration(),
                    "the account has a tunnel " + tunnel.name() + " that this stage has not created; "
                            + planning.owner(KIND, tunnel.name())
                            + ". Give this one another name, or take that one over"
                            + " with adopt = true on @Tunnel.");
        }
        List<FieldChange> differences = TunnelConfigs.differences(
                planning.account().tunnels.configuration(id).orElse(null), wanted);
        if (foreign || (byFile && !differences.isEmpty())) {
            planning.add(change.fields(differences)
                    .after(TunnelRecords.removedOf(planning, tunnel.id()))
                    .adopt(
                            "is in the account already, and is taken over",
                            progress -> configure(progress, id, wanted)));
            return;
        }
        List<FieldChange> stay = Stay.differences(planning, KIND, tunnel);
        if (differences.isEmpty() && !stay.isEmpty()) {
            planning.add(change.fields(stay).update("goes otherwise than its declaration said", Operation.NOTHING));
            return;
        }
        planning.add(
                differences.isEmpty()
                        ? change.unchanged()
                        : change.fields(differences)
                                .after(TunnelRecords.removedOf(planning, tunnel.id()))
                                .update("differs from its declaration", progress -> configure(progress, id, wanted)));
    }

    private static boolean isForeign(Planning planning, StackEntry<TunnelEntry> tunnel) {
        return !isDefaultName(planning, tunnel)
                && planning.ledgerEntry(KIND, tunnel.name())
                        .filter(LedgerEntry::isOurs)
                        .isEmpty();
    }

    private static boolean isDefaultName(Planning planning, StackEntry<TunnelEntry> tunnel) {
        return planning.deployment().stack().isDefaultName(tunnel);
    }

    private static void create(Progress progress, StackEntry<TunnelEntry> tunnel, Config wanted) {
        TunnelsApi api = progress.api().tunnels();
        NewTunnel asked = new NewTunnel(tunnel.name(), "cloudflare");
        Tunnel created = progress.api()
                .creation()
                .once(
                        () -> api.create(asked),
                        () -> Page.all(api::list).stream()
                                .filter(other -> other.name().equals(tunnel.name()))
                                .findFirst());
        progress.created(key(tunnel), created.id());
        configure(progress, created.id(), wanted);
    }

    private static void configure(Progress progress, String id, Config wanted) {
        progress.api().tunnels().configure(id, new Configuration(wanted));
    }

    private static void delete(Progress progress, String id) {
        Creation.gone(() -> progress.api().tunnels().delete(id));
    }
}
