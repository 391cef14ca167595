package dev.athanor.runtime.resource;

import dev.athanor.manifest.ManifestEntry;
import dev.athanor.runtime.cloudflare.Creation;
import dev.athanor.runtime.link.StackEntry;
import dev.athanor.runtime.plan.FieldChange;
import dev.athanor.runtime.plan.ResourceKey;
import dev.athanor.runtime.plan.VersionLabel;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What queues, namespaces, databases and buckets have in common: they hold data, have a name that is unique in the account
 * and an id that Cloudflare gives them. One that was not created by
 * the stage is taken over only when that was declared.
 *
 * @param <E> what declares one
 * @param <S> what the account says of one
 */
abstract class NamedStore<E extends ManifestEntry, S> implements ResourceKind {

    private final String kind;
    private final Class<E> entries;

    NamedStore(String kind, Class<E> entries) {
        this.kind = kind;
        this.entries = entries;
    }

    /** Begins to read one, or all of this kind. */
    abstract void read(Account account, StackEntry<E> declared);

    /** The one of a declared name. */
    abstract Optional<S> find(Account account, StackEntry<E> declared);

    /** The id by which calls name it. */
    abstract String id(S present);

    /** Creates one with all of its settings, and gives its id. */
    abstract String create(Progress progress, StackEntry<E> declared);

    abstract void delete(Progress progress, StackEntry<E> declared, String id);

    /** The settings that differ from what is declared; all that are declared where there is none yet. */
    List<FieldChange> differences(Optional<S> present, E declared) {
        return List.of();
    }

    /** Sets what differs. Never called for a kind without differences. */
    void update(Progress progress, StackEntry<E> declared, String id) {
        throw new UnsupportedOperationException(kind + " has no settings that change");
    }

    /** What is wanted: the declaration, with Cloudflare's default for each option that only the former one has. */
    E wanted(E declared, E former) {
        return declared;
    }

    /** The settings that only another one in its place would have as they are declared. */
    List<FieldChange> replacing(S present, E declared) {
        return List.of();
    }

    /** Refuses what cannot become as it is declared ({@link Planning#refuse}). */
    void refuseImmutable(Planning planning, Optional<S> present, StackEntry<E> declared) {}

    /** Whether one holds what would be lost with it. */
    boolean holdsData(Planning planning, StackEntry<E> declared) {
        return true;
    }

    /** Why one is kept although its loss is consented to. */
    Optional<String> keeps(Planning planning, StackEntry<E> declared) {
        return Optional.empty();
    }

    /** The kinds whose removals come before. */
    List<String> removedAfter() {
        return List.of(Workers.KIND, QueueConsumers.KIND);
    }

    @Override
    public final void observe(Planning planning) {
        declared(planning).forEach(entry -> read(planning.account(), entry));
    }

    @Override
    public void observeRemoval(Planning planning) {
        observe(planning);
    }

    @Override
    public final void plan(Planning planning) {
        for (StackEntry<E> entry : declared(planning)) {
            ResourceKey key = new ResourceKey(kind, entry.id());
            StackEntry<E> wanted = Former.wanted(planning, kind, entry, entries, this::wanted);
            Optional<S> present = find(planning.account(), wanted);
            present.ifPresent(found -> planning.known(key, id(found)));
            if (replaces(planning, entry, key, present)) {
                planning.add(replacement(entry, key, present.orElseThrow()));
                continue;
            }
            refuseImmutable(planning, present, entry);
            planning.add(
                    isForeign(planning, entry, present)
                            ? adoption(planning, entry, key, present.get())
                            : change(planning, entry, wanted, key, present));
        }
    }

    @Override
    public final void observeVersion(Planning planning) {
        observe(planning);
    }

    /** Only one that is not there yet is made, for nobody uses it; the settings of the others are the deployed version's. */
    @Override
    public final void planVersion(Planning planning, VersionLabel label) {
        Set<ResourceKey> needed = VersionUploads.needed(planning);
        for (StackEntry<E> entry : declared(planning)) {
            ResourceKey key = new ResourceKey(kind, entry.id());
            Optional<S> present = find(planning.account(), entry);
            present.ifPresent(found -> planning.known(key, id(found)));
            if (present.isEmpty() && needed.contains(key)) {
                planning.add(change(planning, entry, entry, key, present));
            }
            if (isForeign(planning, entry, present)) {
                refuseForeign(planning, entry);
            }
        }
    }

    /** What has a name that no other stage has by default is ours, whoever created it; else the ledger knows. */
    private boolean isForeign(Planning planning, StackEntry<E> entry, Optional<S> present) {
        return present.isPresent()
                && !planning.deployment().stack().isDefaultName(entry)
                && planning.ledger(kind).stream()
                        .noneMatch(known -> known.isOurs() && known.name().equals(entry.name()))
                && !(planning.isLedgerLost() && LostLedger.isBound(planning, kind, entry.name(), id(present.get())));
    }

    private void refuseForeign(Planning planning, StackEntry<E> entry) {
        planning.refuse(
                entry.declaration(),
                "the account has a " + kind + " " + entry.name() + " that this stage has not created; "
                        + planning.owner(kind, entry.name())
                        + ". Give this one another name, or take it over with adopt = true, by a deployment.");
    }

    /** Data goes with what is replaced, which takes consent by name. */
    private boolean replaces(Planning planning, StackEntry<E> entry, ResourceKey key, Optional<S> present) {
        return present.filter(found -> !replacing(found, entry.entry()).isEmpty())
                        .isPresent()
                && planning.mayLose(key, entry.name())
                && !isForeign(planning, entry, present)
                && keeps(planning, entry).isEmpty();
    }

    private Change replacement(StackEntry<E> entry, ResourceKey key, S present) {
        return Change.of(key, entry.name(), entry.declaration())
                .fields(replacing(present, entry.entry()))
                .noting(Note.of(kind, entry))
                .replace("cannot be changed, and goes with its data to be made anew", progress -> {
                    Creation.gone(() -> delete(progress, entry, id(present)));
                    progress.created(key, create(progress, entry));
                });
    }

    private Change adoption(Planning planning, StackEntry<E> entry, ResourceKey key, S present) {
        if (!entry.adopts()) {
            refuseForeign(planning, entry);
        }
        List<FieldChange> differences = differences(Optional.of(present), entry.entry());
        return Change.of(key, entry.name(), entry.declaration())
                .fields(differences)
                .noting(Note.of(kind, entry))
                .adopt("is in the account already, and is taken over", progress -> {
                    if (!differences.isEmpty()) {
                        update(progress, entry, id(present));
                    }
                });
    }

    private Change change(
            Planning planning, StackEntry<E> entry, StackEntry<E> wanted, ResourceKey key, Optional<S> present) {
        List<FieldChange> differences = differences(present, present.isPresent() ? wanted.entry() : entry.entry());
        Change.Builder change = Change.of(key, entry.name(), entry.declaration())
                .fields(differences)
                .noting(Note.of(kind, entry));
        if (present.isEmpty()) {
            return change.create("is not in the account", progress -> progress.created(key, create(progress, entry)));
        }
        List<FieldChange> stay = Stay.differences(planning, kind, entry);
        if (differences.isEmpty()) {
            return stay.isEmpty()
                    ? change.unchanged()
                    : change.fields(stay).update("goes otherwise than its declaration said", Operation.NOTHING);
        }
        return change.fields(stay)
                .update("differs from its declaration", progress -> update(progress, wanted, id(present.get())));
    }

    @Override
    public final void planRemoval(Planning planning) {
        planUndeclared(planning);
        for (StackEntry<E> entry : declared(planning)) {
            planRemoval(planning, entry, new ResourceKey(kind, entry.id()), "goes with the stage");
        }
    }

    @Override
    public final void planUndeclared(Planning planning) {
        UndeclaredStores.of(kind, entries, planning)
                .forEach((key, entry) -> planRemoval(planning, entry, key, "is no longer declared"));
    }

    private void planRemoval(Planning planning, StackEntry<E> entry, ResourceKey key, String why) {
        Optional<S> present = find(planning.account(), entry);
        if (present.isEmpty()) {
            planning.gone(kind, entry.name());
            return;
        }
        planning.known(key, id(present.get()));
        planning.add(removal(planning, entry, key, id(present.get()), why));
    }

    private Change removal(Planning planning, StackEntry<E> entry, ResourceKey key, String id, String why) {
        Change.Builder change =
                Change.of(key, entry.name(), entry.declaration()).noting(Note.of(kind, entry));
        if (RemovedWorkers.keptUserOf(planning, entry.declaration()).isPresent()) {
            return change.keep("is used by a worker that is kept");
        }
        Optional<String> reason = keeps(planning, entry);
        if (reason.isPresent()) {
            return change.keep(reason.get());
        }
        Optional<String> adopted = planning.keptAsAdopted(
                key, kind, entry.name(), planning.deployment().stack().isDefaultName(entry));
        if (adopted.isPresent()) {
            return change.keep(adopted.get());
        }
        if (holdsData(planning, entry) && !planning.mayLose(key, entry.name())) {
            return change.keep(why + ", and holds data; it is deleted when its loss is consented to by name");
        }
        removedAfter().forEach(other -> change.after(planning.writing(other)));
        return change.delete(
                why + ", and its data with it", progress -> Creation.gone(() -> delete(progress, entry, id)));
    }

    private List<StackEntry<E>> declared(Planning planning) {
        return planning.deployment().stack().entries(entries);
    }
}
