package dev.athanor.runtime.state;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was read of a ledger.
 *
 * @param entries the stage's entries, sorted by kind and name
 * @param problem what is wrong with the ledger, as a half sentence; {@code null} when all of it could be read
 */
public record LedgerReading(
        List<LedgerEntry> entries, @Nullable String problem) {

    /** A ledger without entries. */
    public static final LedgerReading NONE = new LedgerReading(List.of(), null);

    public LedgerReading {
        entries = entries.stream()
                .sorted(Comparator.comparing(LedgerEntry::kind).thenComparing(LedgerEntry::name))
                .toList();
    }

    /** A ledger of which nothing can be said but what is wrong with it. */
    static LedgerReading unreadable(String problem) {
        return new LedgerReading(List.of(), problem);
    }

    /** The entry of something. */
    public Optional<LedgerEntry> entry(String kind, String name) {
        return entries.stream()
                .filter(entry -> entry.kind().equals(kind) && entry.name().equals(name))
                .findFirst();
    }
}
