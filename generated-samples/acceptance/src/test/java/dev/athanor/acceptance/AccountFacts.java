package dev.athanor.acceptance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Facts of an account while they are read: JSON taken apart, with names in the place of ids and without what nobody said. */
final class AccountFacts {

    /** What differs from one account to the next though nobody said so: ids, times, digests of code. */
    private static final List<String> NOT_SAID = List.of(
            "created_on",
            "modified_on",
            "created_at",
            "creation_date",
            "createdAt",
            "modifiedAt",
            "id",
            "ruleId",
            "bucketId",
            "tag",
            "etag",
            "queue_id",
            "queueId",
            "consumer_id",
            "uuid",
            "namespace_id",
            "version_id",
            "cert_id",
            "tunnel_id",
            "file_size",
            "num_tables",
            "startup_time_ms",
            "consumers_total_count",
            "producers_total_count",
            "last_deployed_from");

    private final SortedMap<String, String> facts = new TreeMap<>();
    private final Map<String, String> names = new HashMap<>();

    SortedMap<String, String> facts() {
        return facts;
    }

    /** Has a name stand for an id wherever the id is met from now on. */
    void name(JsonNode id, JsonNode name) {
        names.put(id.asString(), name.asString());
    }

    void put(String path, String fact) {
        facts.put(path, fact);
    }

    void note(String path, JsonNode value) {
        if (value instanceof ObjectNode object) {
            facts.put(path, "present");
            object.properties().stream()
                    .filter(entry -> !NOT_SAID.contains(entry.getKey()))
                    .forEach(entry -> note(path + "/" + entry.getKey(), entry.getValue()));
        } else if (value instanceof ArrayNode list) {
            facts.put(path, named(unsalted(sorted(list).toString())));
        } else if (value.isNumber()) {
            facts.put(path, value.decimalValue().stripTrailingZeros().toPlainString());
        } else if (!value.isMissingNode() && !value.isNull()) {
            facts.put(path, named(unsalted(value.toString())));
        }
    }

    /** A binding with the name of what it is bound to instead of its id. */
    JsonNode bound(JsonNode binding) {
        ObjectNode bound = ((ObjectNode) binding).deepCopy();
        for (String field : List.of("id", "database_id", "namespace_id")) {
            if (names.containsKey(bound.path(field).asString(""))) {
                bound.put("bound_to", names.get(bound.path(field).asString()));
                bound.remove(field);
            }
        }
        return bound;
    }

    private String named(String text) {
        String named = text;
        for (Map.Entry<String, String> name : names.entrySet()) {
            named = named.replace(name.getKey(), "<" + name.getValue() + ">");
        }
        return named;
    }

    /** Without the hash that a secret's salt makes another one at each upload. */
    private static String unsalted(String text) {
        return text.replaceAll("athanor:hash=[-.0-9a-f]+", "athanor:hash=…");
    }

    private static JsonNode sorted(ArrayNode list) {
        List<JsonNode> items = new ArrayList<>();
        list.forEach(items::add);
        items.sort((left, right) -> left.toString().compareTo(right.toString()));
        return JsonNodeFactory.instance.arrayNode().addAll(items);
    }
}
