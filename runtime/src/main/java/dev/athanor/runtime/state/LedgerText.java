package dev.athanor.runtime.state;

import java.time.Instant;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a ledger's file holds, as its text. */
final class LedgerText {

    private LedgerText() {}

    static String of(LedgerContents contents) {
        ObjectNode text = LedgerJson.MAPPER
                .createObjectNode()
                .put("format", LedgerForm.FORMAT)
                .put("athanor", LedgerForm.version())
                .put("fence", contents.fence());
        LeaseRecord lease = contents.lease();
        if (lease != null) {
            text.set("lease", lease(lease));
        }
        if (contents.reading().problem() != null) {
            text.put("lost", contents.reading().problem());
        }
        ArrayNode entries = text.putArray("entries");
        contents.reading()
                .entries()
                .forEach(entry -> entries.add(LedgerJson.of(entry, entry.run() == null ? "" : entry.run())));
        return LedgerJson.MAPPER.writeValueAsString(text) + "\n";
    }

    private static ObjectNode lease(LeaseRecord lease) {
        return LedgerJson.MAPPER
                .createObjectNode()
                .put("run", lease.run())
                .put("owner", lease.applier().user())
                .put("host", lease.applier().host())
                .put("pid", lease.applier().pid())
                .put("doing", lease.applier().doing())
                .put("since", lease.since().toString())
                .put("heartbeat", lease.heartbeat().toString())
                .put("expires", lease.expires().toString());
    }

    /** @throws NewerLedgerException when a newer Athanor has written it */
    static LedgerContents parse(String text, String where) {
        JsonNode tree;
        try {
            tree = LedgerJson.MAPPER.readTree(text);
        } catch (JacksonException e) {
            return unreadable("is not JSON");
        }
        if (!tree.isObject()) {
            return unreadable("is no JSON object");
        }
        int format = tree.path("format").asInt(0);
        LedgerForm.require(where, format, tree.path("athanor").asString("of a later version"));
        if (format == 1) {
            return new LedgerContents(0, null, LedgerEntries.read(FirstForm.rows(tree), where), false);
        }
        if (format != LedgerForm.FORMAT || !tree.path("entries").isArray()) {
            return unreadable("is not of the form of a ledger");
        }
        LedgerReading reading = LedgerEntries.read(rows(tree), where);
        boolean kept = reading.problem() == null && tree.has("lost");
        if (kept) {
            reading = new LedgerReading(reading.entries(), tree.path("lost").asString());
        }
        try {
            return new LedgerContents(tree.required("fence").longValue(), lease(tree), reading, kept);
        } catch (RuntimeException e) {
            String problem = "has a lease that cannot be read";
            return new LedgerContents(0, null, new LedgerReading(reading.entries(), problem), false);
        }
    }

    private static Stream<JsonNode> rows(JsonNode tree) {
        return StreamSupport.stream(tree.path("entries").spliterator(), false);
    }

    private static LedgerContents unreadable(String problem) {
        return new LedgerContents(0, null, LedgerReading.unreadable(problem), false);
    }

    private static @Nullable LeaseRecord lease(JsonNode tree) {
        if (!tree.has("lease")) {
            return null;
        }
        JsonNode lease = tree.path("lease");
        return new LeaseRecord(
                tree.required("fence").longValue(),
                lease.required("run").stringValue(),
                new Applier(
                        lease.required("owner").stringValue(),
                        lease.required("host").stringValue(),
                        lease.required("pid").longValue(),
                        lease.required("doing").stringValue()),
                Instant.parse(lease.required("since").stringValue()),
                Instant.parse(lease.required("heartbeat").stringValue()),
                Instant.parse(lease.required("expires").stringValue()),
                false);
    }
}
