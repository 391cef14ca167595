package dev.athanor.local.page;

import dev.athanor.local.account.AccountStore;
import dev.athanor.local.page.Details.Fired;
import dev.athanor.local.page.Details.Instance;
import dev.athanor.local.page.Details.Message;
import dev.athanor.local.page.Details.Rows;
import dev.athanor.local.page.Details.Some;
import dev.athanor.local.page.Details.StoredKey;
import dev.athanor.local.page.Details.StoredObject;
import dev.athanor.local.page.Details.Table;
import dev.athanor.local.page.Details.Value;
import dev.athanor.local.workerd.Workerd;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A local cloud as the page sees it, and what the page does to it. What it is asked about goes by ids.
 *
 * @param store the account
 * @param workerd what runs
 * @param crons fires schedules
 */
public record CloudView(AccountStore store, Workerd workerd, Crons crons) {

    private static final int SHOWN = 200;

    /** What fires a schedule of a worker, and answers how it ended. */
    public interface Crons {
        String fire(String worker, String cron);
    }

    Overview overview() {
        return new Overviews(store.account(), workerd).make();
    }

    List<Message> messages(String queue) {
        return workerd.data("queue/peek", arguments("queue", queue))
                .valueStream()
                .limit(SHOWN)
                .map(message -> new Message(
                        message.path("id").asString(),
                        Instant.ofEpochMilli(message.path("timestamp").asLong()).toString(),
                        message.path("attempts").asInt(),
                        message.path("format").asString(),
                        body(message)))
                .toList();
    }

    private static String body(JsonNode message) {
        byte[] content = Base64.getDecoder().decode(message.path("body").asString(""));
        boolean text = List.of("json", "text").contains(message.path("format").asString());
        return text ? Texts.of(content) : content.length + " bytes";
    }

    void send(String queue, String json) {
        ObjectNode arguments = arguments("queue", queue);
        arguments.putArray("messages").addObject().put("format", "json").put("body", Texts.base64(json));
        workerd.data("queue/send", arguments);
    }

    void purge(String queue) {
        workerd.data("queue/purge", arguments("queue", queue));
    }

    Some<StoredKey> keys(String namespace, String prefix) {
        JsonNode found = workerd.data(
                "kv/list",
                arguments("namespace", namespace).put("prefix", prefix).put("limit", SHOWN));
        List<StoredKey> keys = found.path("keys")
                .valueStream()
                .map(key -> new StoredKey(
                        key.path("name").asString(),
                        key.has("expiration") ? key.path("expiration").asLong() : null,
                        key.get("metadata")))
                .toList();
        return new Some<>(keys, !found.path("list_complete").asBoolean(true));
    }

    Value value(String namespace, String key) {
        JsonNode found =
                workerd.data("kv/get", arguments("namespace", namespace).put("key", key));
        if (found.isNull()) {
            throw new IllegalArgumentException("There is no key " + key + " any more.");
        }
        return new Value(Texts.of(Base64.getDecoder().decode(found.path("value").asString())));
    }

    List<Table> tables(String database) {
        String names = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
                + " AND name NOT LIKE '\\_cf\\_%' ESCAPE '\\' ORDER BY name";
        List<Table> tables = new ArrayList<>();
        for (List<JsonNode> row : query(database, names).rows()) {
            String name = row.get(0).asString();
            String count = "SELECT count(*) FROM \"" + name.replace("\"", "\"\"") + "\"";
            tables.add(
                    new Table(name, query(database, count).rows().get(0).get(0).asLong()));
        }
        return tables;
    }

    Rows query(String database, String sql) {
        ObjectNode arguments = arguments("database", database);
        ObjectNode statement = arguments.putArray("statements").addObject().put("sql", sql);
        statement.putArray("params");
        JsonNode result = workerd.data("d1/query", arguments).path(0);
        JsonNode found = result.path("results");
        List<String> columns =
                found.isEmpty() ? List.of() : List.copyOf(found.get(0).propertyNames());
        return new Rows(
                columns,
                found.valueStream().limit(SHOWN).map(row -> cells(columns, row)).toList(),
                result.path("meta").path("rows_read").asLong(),
                result.path("meta").path("rows_written").asLong());
    }

    private static List<JsonNode> cells(List<String> columns, JsonNode row) {
        return columns.stream().map(row::path).toList();
    }

    Some<StoredObject> objects(String bucket, String prefix) {
        JsonNode found = workerd.data(
                "r2/list", arguments("bucket", bucket).put("prefix", prefix).put("limit", SHOWN));
        List<StoredObject> objects = found.path("objects")
                .valueStream()
                .map(object -> new StoredObject(
                        object.path("key").asString(),
                        object.path("size").asLong(),
                        object.path("uploaded").asString("")))
                .toList();
        return new Some<>(objects, found.path("truncated").asBoolean(false));
    }

    List<Instance> instances(String workflow) {
        Stream<JsonNode> all =
                workerd.data("workflow/list", arguments("workflow", workflow)).valueStream();
        List<Instance> instances = new ArrayList<>(all.map(instance -> new Instance(
                        instance.path("id").asString(),
                        instance.path("status").asString(),
                        instance.path("created_on").asString()))
                .toList());
        Collections.reverse(instances);
        return instances.stream().limit(SHOWN).toList();
    }

    void start(String workflow, JsonNode params) {
        ObjectNode arguments = arguments("workflow", workflow);
        arguments.set("params", params);
        workerd.data("workflow/create", arguments);
    }

    Fired fire(String worker, String cron) {
        return new Fired(crons.fire(worker, cron));
    }

    private static ObjectNode arguments(String name, String value) {
        return JsonNodeFactory.instance.objectNode().put(name, value);
    }
}
