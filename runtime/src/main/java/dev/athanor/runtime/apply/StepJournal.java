package dev.athanor.runtime.apply;

import dev.athanor.runtime.cloudflare.CloudflareException;
import dev.athanor.runtime.cloudflare.Meaning;
import dev.athanor.runtime.plan.Action;
import dev.athanor.runtime.plan.PlanStep;
import dev.athanor.runtime.resource.Change;
import dev.athanor.runtime.resource.Note;
import dev.athanor.runtime.resource.Planning;
import dev.athanor.runtime.resource.Progress;
import dev.athanor.runtime.state.EntryState;
import dev.athanor.runtime.state.Journal;
import dev.athanor.runtime.state.LedgerChange;
import dev.athanor.runtime.state.LedgerEntry;
import dev.athanor.runtime.state.LedgerReading;
import dev.athanor.runtime.state.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Notes the steps of an apply: before the first of them what all of them intend, after each what became of it. A step that
 * fails leaves its intent, since nobody knows how far it came; the next plan looks.
 */
final class StepJournal {

    private final Journal journal;
    private final LedgerReading before;
    private final List<Change> changes;

    StepJournal(Journal journal, LedgerReading before, List<Change> changes) {
        this.journal = journal;
        this.before = before;
        this.changes = changes;
    }

    /** Notes all intents, and strikes out what the account no longer has. */
    void begin(Planning planning) {
        List<LedgerChange> intents = new ArrayList<>();
        planning.gone().forEach(key -> intents.add(new LedgerChange(key, null)));
        for (Change change : changes) {
            if (change.step().action().writes()) {
                intents.add(LedgerChange.put(intent(change.step(), change.note())));
            } else if (planning.isLedgerLost() && change.note().lasts()) {
                intents.add(LedgerChange.put(rebuilt(planning, change)));
            }
        }
        journal.now(intents);
    }

    /** What the account shows as the stage's, where the ledger was lost. What the ledger still knows stays as it was. */
    private LedgerEntry rebuilt(Planning planning, Change change) {
        Note note = change.note();
        return known(note)
                .orElseGet(() -> LedgerEntry.present(
                        note.key().kind(),
                        note.key().name(),
                        note.declaration(),
                        Provenance.REBUILT,
                        planning.ids().get(change.step().resource())));
    }

    private LedgerEntry intent(PlanStep step, Note note) {
        Optional<LedgerEntry> known = known(note);
        return switch (step.action()) {
            case CREATE -> intended(note, Provenance.CREATED);
            case ADOPT -> intended(note, Provenance.ADOPTED);
            case DELETE ->
                known.orElseGet(() -> intended(note, Provenance.REBUILT)).leaving();
            default ->
                known.map(entry -> entry.becoming(note.declaration()))
                        .orElseGet(() -> intended(note, Provenance.REBUILT));
        };
    }

    private static LedgerEntry intended(Note note, Provenance provenance) {
        return new LedgerEntry(
                note.key().kind(),
                note.key().name(),
                note.declaration(),
                null,
                provenance,
                null,
                EntryState.INTENDED,
                null);
    }

    /** A step was carried out. */
    void done(Change change, Progress progress) {
        Note note = change.note();
        Action action = change.step().action();
        Provenance provenance = provenance(action, note);
        boolean lasts = note.lasts() || provenance == Provenance.ADOPTED;
        if (action == Action.DELETE || !lasts) {
            journal.soon(new LedgerChange(note.key(), null));
            return;
        }
        @Nullable
        String id = progress.known(change.step().resource())
                .or(() -> known(note).map(LedgerEntry::id))
                .orElse(null);
        journal.soon(LedgerChange.put(
                LedgerEntry.present(note.key().kind(), note.key().name(), note.declaration(), provenance, id)));
    }

    private Provenance provenance(Action action, Note note) {
        return switch (action) {
            case CREATE, REPLACE -> Provenance.CREATED;
            case ADOPT -> Provenance.ADOPTED;
            default -> known(note).map(LedgerEntry::provenance).orElse(Provenance.REBUILT);
        };
    }

    /** A step was not, or not wholly, carried out. What turned out to be somebody else's was never ours. */
    void failed(Change change, RuntimeException cause) {
        if (cause instanceof CloudflareException refused && refused.meaning() == Meaning.EXISTS) {
            journal.soon(
                    new LedgerChange(change.note().key(), known(change.note()).orElse(null)));
        }
    }

    /** The stage is gone: nothing is left in the ledger but what was kept, and what belongs to that. */
    void stageIsGone() {
        Set<String> kept = changes.stream()
                .filter(change -> change.step().action() == Action.KEEP)
                .map(change -> change.note().key().name())
                .collect(Collectors.toSet());
        before.entries().stream()
                .filter(entry -> !kept.contains(entry.name()))
                .forEach(entry -> journal.soon(new LedgerChange(entry.key(), null)));
    }

    private Optional<LedgerEntry> known(Note note) {
        return before.entry(note.key().kind(), note.key().name());
    }
}
