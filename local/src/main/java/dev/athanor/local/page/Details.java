package dev.athanor.local.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The answers to what the page asks about one resource. */
final class Details {

    private Details() {}

    /** A message; {@code body} is what it says if that is text, else its size. */
    record Message(String id, String at, int attempts, String format, String body) {}

    /** A key of a KV namespace; {@code expiration} in seconds since 1970. */
    record StoredKey(
            String name,
            @Nullable Long expiration,
            @Nullable JsonNode metadata) {}

    /** Some of the keys or objects, and whether there are more. */
    record Some<T>(List<T> items, boolean more) {}

    record Value(String text) {}

    record Table(String name, long rows) {}

    /** The rows of a query, and how many it read and wrote. */
    record Rows(List<String> columns, List<List<JsonNode>> rows, long read, long written) {}

    record StoredObject(String key, long size, String uploaded) {}

    record Instance(String id, String status, String createdOn) {}

    /** How a schedule ended. */
    record Fired(String outcome) {}
}
