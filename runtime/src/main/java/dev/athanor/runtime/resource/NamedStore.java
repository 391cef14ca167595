package dev.athanor.runtime.resource;

import dev.athanor.manifest.ManifestEntry;
import dev.athanor.runtime.link.StackEntry;
import dev.athanor.runtime.plan.ResourceKey;
import java.util.List;
import java.util.Optional;

/**
 * What queues, namespaces and databases have in common: they hold data, have a name that is unique in the account and an id
 * that Cloudflare gives them, and no settings so far. One of the declared name is taken for the declared one.
 */
abstract class NamedStore<E extends ManifestEntry> implements ResourceKind {

    private final String kind;
    private final Class<E> entries;

    NamedStore(String kind, Class<E> entries) {
        this.kind = kind;
        this.entries = entries;
    }

    /** Begins to read all of this kind. */
    abstract void read(Account account);

    /** The id of the one of a name. */
    abstract Optional<String> find(Account account, String name);

    /** Creates one, and gives its id. */
    abstract String create(Progress progress, String name);

    abstract void delete(Progress progress, String id);

    @Override
    public final void observe(Planning planning) {
        if (!declared(planning).isEmpty()) {
            read(planning.account());
        }
    }

    @Override
    public final void observeRemoval(Planning planning) {
        observe(planning);
    }

    @Override
    public final void plan(Planning planning) {
        for (StackEntry<E> entry : declared(planning)) {
            ResourceKey key = new ResourceKey(kind, entry.id());
            Change.Builder change = Change.of(key, entry.name(), entry.declaration());
            Optional<String> id = find(planning.account(), entry.name());
            id.ifPresent(found -> planning.known(key, found));
            planning.add(
                    id.isPresent()
                            ? change.unchanged()
                            : change.create(
                                    "is not in the account",
                                    progress -> progress.created(key, create(progress, entry.name()))));
        }
    }

    @Override
    public final void planRemoval(Planning planning) {
        for (StackEntry<E> entry : declared(planning)) {
            ResourceKey key = new ResourceKey(kind, entry.id());
            find(planning.account(), entry.name()).ifPresent(id -> {
                planning.known(key, id);
                planning.add(removal(planning, entry, key, id));
            });
        }
    }

    private Change removal(Planning planning, StackEntry<E> entry, ResourceKey key, String id) {
        Change.Builder change = Change.of(key, entry.name(), entry.declaration());
        if (!planning.mayLose(key, entry.name())) {
            return change.keep("holds data; it goes when its loss is consented to by name");
        }
        if (RemovedWorkers.keptUserOf(planning, entry.declaration()).isPresent()) {
            return change.keep("is used by a worker that is kept");
        }
        return change.after(planning.writing(Workers.KIND))
                .after(planning.writing(QueueConsumers.KIND))
                .delete(
                        "goes with the stage, and its data with it",
                        progress -> Creation.gone(() -> delete(progress, id)));
    }

    private List<StackEntry<E>> declared(Planning planning) {
        return planning.deployment().stack().entries(entries);
    }
}
