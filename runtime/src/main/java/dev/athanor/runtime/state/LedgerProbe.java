package dev.athanor.runtime.state;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a first look at a ledger's database finds.
 *
 * @param rows the form, with the stage's lease
 */
record LedgerProbe(List<Map<String, Object>> rows) {

    boolean isOfTheForm() {
        return rows.stream().anyMatch(row -> LedgerTables.number(row, "format") == LedgerForm.FORMAT);
    }

    Optional<LeaseRecord> lease() {
        return rows.stream()
                .filter(row -> row.get("run") != null)
                .map(LedgerProbe::lease)
                .findFirst();
    }

    private static LeaseRecord lease(Map<String, Object> row) {
        return new LeaseRecord(
                LedgerTables.number(row, "fence"),
                text(row, "run"),
                new Applier(text(row, "owner"), text(row, "host"), LedgerTables.number(row, "pid"), text(row, "doing")),
                time(row, "since"),
                time(row, "heartbeat"),
                time(row, "expires"),
                LedgerTables.number(row, "expired") != 0);
    }

    private static String text(Map<String, Object> row, String column) {
        return String.valueOf(row.get(column));
    }

    private static Instant time(Map<String, Object> row, String column) {
        return Instant.ofEpochMilli(LedgerTables.number(row, column));
    }
}
