package dev.athanor.runtime.state;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Entries of which some may not be readable. */
final class LedgerEntries {

    private LedgerEntries() {}

    /** Reads those that can be read, and says which ones cannot. */
    static LedgerReading read(Stream<? extends JsonNode> rows, String where) {
        List<LedgerEntry> entries = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        rows.forEach(row -> {
            try {
                entries.add(LedgerJson.entry(row, where));
            } catch (NewerLedgerException e) {
                throw e;
            } catch (RuntimeException e) {
                unreadable.add(
                        row.path("kind").asString("?") + " " + row.path("name").asString("?"));
            }
        });
        return new LedgerReading(
                entries,
                unreadable.isEmpty() ? null : "cannot be read where it is of " + String.join(", ", unreadable));
    }
}
