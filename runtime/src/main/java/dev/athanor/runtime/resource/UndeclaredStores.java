package dev.athanor.runtime.resource;

import dev.athanor.manifest.ManifestEntry;
import dev.athanor.runtime.link.StackEntry;
import dev.athanor.runtime.plan.ResourceKey;
import dev.athanor.runtime.state.LedgerEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the ledger knows of a kind and the stack no longer declares, under its declaration's id or another name. */
final class UndeclaredStores {

    private UndeclaredStores() {}

    /** The undeclared ones as they were declared. One whose id others have too goes by its name. */
    static <E extends ManifestEntry> Map<ResourceKey, StackEntry<E>> of(
            String kind, Class<E> entries, Planning planning) {
        List<StackEntry<E>> declared = planning.deployment().stack().entries(entries);
        Set<String> names = declared.stream().map(StackEntry::name).collect(Collectors.toSet());
        List<StackEntry<E>> undeclared = planning.ledger(kind).stream()
                .filter(LedgerEntry::isOurs)
                .filter(created -> !names.contains(created.name()))
                .flatMap(created -> asDeclared(created, entries).stream())
                .toList();
        Map<String, Long> ids = Stream.concat(declared.stream(), undeclared.stream())
                .collect(Collectors.groupingBy(StackEntry::id, Collectors.counting()));
        Map<ResourceKey, StackEntry<E>> byKey = new LinkedHashMap<>();
        undeclared.forEach(entry -> byKey.put(
                new ResourceKey(kind, ids.getOrDefault(entry.id(), 0L) > 1 ? entry.name() : entry.id()), entry));
        return byKey;
    }

    private static <E extends ManifestEntry> Optional<StackEntry<E>> asDeclared(LedgerEntry created, Class<E> entries) {
        return created.declarations()
                .findFirst()
                .filter(fragment -> entries.isInstance(fragment.entry()))
                .map(fragment -> new StackEntry<>(
                        fragment.declaration(),
                        fragment.id(),
                        created.name(),
                        fragment.adopts(),
                        entries.cast(fragment.entry())));
    }
}
