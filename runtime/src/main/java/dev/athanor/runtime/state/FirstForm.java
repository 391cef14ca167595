package dev.athanor.runtime.state;

import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The first form of a ledger's file, which had entries of what was created and nothing else. */
final class FirstForm {

    private FirstForm() {}

    /** Its entries in today's form. What a bucket's domains were set to is apart from what the bucket was set to. */
    static Stream<JsonNode> rows(JsonNode tree) {
        return StreamSupport.stream(tree.path("entries").spliterator(), false).flatMap(entry -> {
            ObjectNode row = row(entry, entry.path("kind").asString(""));
            return row.path("kind").asString("").equals("r2-bucket")
                    ? Stream.of(row, row(entry, "r2-domains"))
                    : Stream.of(row);
        });
    }

    private static ObjectNode row(JsonNode entry, String kind) {
        ObjectNode row = LedgerJson.MAPPER
                .createObjectNode()
                .put("kind", kind)
                .put("name", entry.path("name").asString(""))
                .put("provenance", Provenance.CREATED.name())
                .put("state", EntryState.PRESENT.name());
        row.set("declaration", entry.path("fragment"));
        return row;
    }
}
