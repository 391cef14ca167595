package dev.athanor.runtime.resource;

import dev.athanor.manifest.Fragment;
import dev.athanor.manifest.ManifestEntry;
import dev.athanor.runtime.link.StackEntry;
import dev.athanor.runtime.plan.ResourceKey;
import dev.athanor.runtime.state.LedgerEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the ledger knows of a kind and the stack no longer declares, under its declaration's id or another name. */
final class UndeclaredStores {

    private UndeclaredStores() {}

    /** The undeclared ones as they were declared. One whose id now has another name goes by its name. */
    static <E extends ManifestEntry> Map<ResourceKey, StackEntry<E>> of(
            String kind, Class<E> entries, Planning planning) {
        List<StackEntry<E>> declared = planning.deployment().stack().entries(entries);
        Map<ResourceKey, StackEntry<E>> undeclared = new LinkedHashMap<>();
        for (LedgerEntry created : planning.ledger(kind)) {
            Fragment fragment = created.declarations().findFirst().orElse(null);
            boolean isDeclared =
                    declared.stream().anyMatch(entry -> entry.name().equals(created.name()));
            if (!isDeclared && created.isOurs() && fragment != null && entries.isInstance(fragment.entry())) {
                boolean idIsTaken =
                        declared.stream().anyMatch(entry -> entry.id().equals(fragment.id()));
                undeclared.put(
                        new ResourceKey(kind, idIsTaken ? created.name() : fragment.id()),
                        new StackEntry<>(
                                fragment.declaration(),
                                fragment.id(),
                                created.name(),
                                fragment.adopts(),
                                entries.cast(fragment.entry())));
            }
        }
        return undeclared;
    }
}
