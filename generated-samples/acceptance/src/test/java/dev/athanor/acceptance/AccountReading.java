package dev.athanor.acceptance;

import dev.athanor.local.LocalCloud;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an account holds, as its API tells it: each fact by its path ({@code scripts/api/schedules/0 3 * * *}). Names stand for
 * ids, and times are left out, so that two accounts with the same in them read the same.
 */
record AccountReading(SortedMap<String, String> facts) {

    /** What differs from one account to the next though nobody said so: ids, times, digests of code. */
    private static final List<String> NOT_SAID = List.of(
            "created_on",
            "modified_on",
            "created_at",
            "id",
            "tag",
            "etag",
            "queue_id",
            "consumer_id",
            "uuid",
            "namespace_id",
            "file_size",
            "startup_time_ms",
            "consumers_total_count",
            "producers_total_count",
            "last_deployed_from");

    AccountReading {
        facts = new TreeMap<>(facts);
    }

    static AccountReading of(LocalCloud cloud) {
        return new Reader(new AccountApi(cloud)).read();
    }

    /** The facts that only one of two accounts holds, or that it holds otherwise: {@code path: this -> that}. */
    SortedMap<String, String> differences(AccountReading other) {
        SortedMap<String, String> differences = new TreeMap<>();
        TreeSet<String> paths = new TreeSet<>(facts.keySet());
        paths.addAll(other.facts.keySet());
        for (String path : paths) {
            String left = facts.getOrDefault(path, "(nothing)");
            String right = other.facts.getOrDefault(path, "(nothing)");
            if (!left.equals(right)) {
                differences.put(path, left + " -> " + right);
            }
        }
        return differences;
    }

    /** The facts below a path. */
    List<String> paths() {
        return List.copyOf(facts.keySet());
    }

    private static final class Reader {

        private final AccountApi api;
        private final SortedMap<String, String> facts = new TreeMap<>();
        private final Map<String, String> names = new HashMap<>();

        Reader(AccountApi api) {
            this.api = api;
        }

        AccountReading read() {
            stores();
            queues();
            scripts();
            return new AccountReading(facts);
        }

        private void stores() {
            for (JsonNode namespace : api.list("/storage/kv/namespaces")) {
                String title = namespace.path("title").asString();
                names.put(namespace.path("id").asString(), title);
                note("kv/" + title, namespace);
                for (JsonNode key : api.list(
                        "/storage/kv/namespaces/" + namespace.path("id").asString() + "/keys")) {
                    note("kv/" + title + "/keys/" + key.path("name").asString(), key);
                }
            }
            for (JsonNode listed : api.list("/d1/database")) {
                String id = listed.path("uuid").asString();
                String name = listed.path("name").asString();
                names.put(id, name);
                note("d1/" + name, api.get("/d1/database/" + id));
                for (JsonNode table :
                        api.query(id, "SELECT name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'")) {
                    facts.put(
                            "d1/" + name + "/schema/" + table.path("name").asString(),
                            table.path("sql").asString(""));
                }
            }
        }

        private void queues() {
            for (JsonNode queue : api.list("/queues")) {
                String path = "queues/" + queue.path("queue_name").asString();
                names.put(
                        queue.path("queue_id").asString(),
                        queue.path("queue_name").asString());
                note(path + "/settings", queue.path("settings"));
                for (JsonNode consumer :
                        api.list("/queues/" + queue.path("queue_id").asString() + "/consumers")) {
                    note(path + "/consumers/" + consumer.path("script").asString(), consumer);
                }
            }
        }

        private void scripts() {
            for (JsonNode script : api.list("/workers/scripts")) {
                String name = script.path("id").asString();
                String path = "scripts/" + name;
                note(path, script);
                ObjectNode settings = api.get("/workers/scripts/" + name + "/settings");
                for (JsonNode binding : settings.path("bindings")) {
                    note(path + "/bindings/" + binding.path("name").asString(), named(binding));
                }
                settings.remove("bindings");
                note(path + "/settings", settings);
                for (JsonNode schedule :
                        api.get("/workers/scripts/" + name + "/schedules").path("schedules")) {
                    note(path + "/schedules/" + schedule.path("cron").asString(), schedule);
                }
                note(path + "/subdomain", api.get("/workers/scripts/" + name + "/subdomain"));
                api.modules(name).forEach((module, type) -> facts.put(path + "/modules/" + module, type));
            }
        }

        /** A binding with the name of what it is bound to instead of its id. */
        private JsonNode named(JsonNode binding) {
            ObjectNode named = ((ObjectNode) binding).deepCopy();
            for (String field : List.of("id", "database_id", "namespace_id")) {
                if (names.containsKey(named.path(field).asString(""))) {
                    named.put("bound_to", names.get(named.path(field).asString()));
                    named.remove(field);
                }
            }
            return named;
        }

        private void note(String path, JsonNode value) {
            if (value instanceof ObjectNode object) {
                facts.put(path, "present");
                object.properties().stream()
                        .filter(entry -> !NOT_SAID.contains(entry.getKey()))
                        .forEach(entry -> note(path + "/" + entry.getKey(), entry.getValue()));
            } else if (value instanceof ArrayNode list) {
                facts.put(path, unsalted(sorted(list).toString()));
            } else if (!value.isMissingNode() && !value.isNull()) {
                facts.put(path, unsalted(value.toString()));
            }
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
}
