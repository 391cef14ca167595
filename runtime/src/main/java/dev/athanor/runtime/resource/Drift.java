package dev.athanor.runtime.resource;

import dev.athanor.manifest.Fragment;
import dev.athanor.runtime.link.StackEntry;
import dev.athanor.runtime.plan.Action;
import dev.athanor.runtime.plan.FieldChange;
import dev.athanor.runtime.plan.PlanStep;
import dev.athanor.runtime.state.EntryState;
import dev.athanor.runtime.state.LedgerEntry;
import dev.athanor.runtime.state.LedgerKey;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells what somebody changed in the account from what somebody changed in the sources: where the ledger says that a declaration is as
 * it was last set, and the account differs, it was the account.
 *
 * @param entries what the ledger knows
 * @param unchanged the declarations that are as they were last set
 */
record Drift(List<LedgerEntry> entries, Set<String> unchanged) {

    /** Steps that send files, which a declaration only names. */
    private static final Set<String> OF_FILES = Set.of("assets", "d1-migrations", "d1-import");

    /** What a worker sends beside its declaration. */
    private static final Set<String> FIELDS_OF_FILES = Set.of("code", "assets", "secrets and other settings");

    static Drift of(Planning planning) {
        List<LedgerEntry> entries = planning.ledger().entries();
        return new Drift(
                entries,
                planning.deployment().stack().entries().stream()
                        .filter(declared -> isAsLastSet(declared, entries))
                        .map(StackEntry::declaration)
                        .collect(Collectors.toSet()));
    }

    /** The same change, marked where it is drift. */
    Change mark(Change change) {
        PlanStep step = change.step();
        boolean restores = step.action() == Action.CREATE || step.action() == Action.UPDATE;
        if (step.drift() || !restores || !unchanged.contains(Objects.requireNonNullElse(step.declaration(), ""))) {
            return change;
        }
        boolean ofFiles = OF_FILES.contains(step.resource().kind())
                || (!step.changes().isEmpty()
                        && step.changes().stream().map(FieldChange::field).allMatch(FIELDS_OF_FILES::contains));
        LedgerKey key = change.note().key();
        boolean unfinished =
                entries.stream().anyMatch(entry -> entry.key().equals(key) && entry.state() != EntryState.PRESENT);
        return ofFiles || unfinished ? change : change.drifted();
    }

    private static boolean isAsLastSet(StackEntry<?> declared, List<LedgerEntry> entries) {
        Fragment fragment = Fragment.of(declared.declaration(), declared.id(), declared.entry());
        return entries.stream()
                .filter(entry -> entry.state() == EntryState.PRESENT)
                .anyMatch(entry -> fragment.equals(entry.declaration()));
    }
}
