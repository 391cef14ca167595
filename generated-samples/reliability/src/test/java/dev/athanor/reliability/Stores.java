package dev.athanor.reliability;

import dev.athanor.reliability.Program.Kind;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The data in an account, as somebody finds it who knows nothing of Athanor. */
record Stores(Client client) {

    /** Puts a value into a store. */
    void put(Kind kind, String name, String value) {
        String id = id(kind, name).orElseThrow(() -> new AssertionError("there is no " + kind + " " + name));
        switch (kind) {
            case QUEUE -> client.result("POST", "/queues/" + id + "/messages", "{\"body\":\"" + value + "\"}");
            case KV -> client.result("PUT", "/storage/kv/namespaces/" + id + "/values/marker", value);
            case D1 ->
                client.result(
                        "POST",
                        "/d1/database/" + id + "/query",
                        sql("CREATE TABLE marker AS SELECT '" + value + "' AS value"));
            case R2 -> client.result("PUT", "/r2/buckets/" + id + "/objects/marker", value);
        }
    }

    /** What is in a store; empty when the store is not there. */
    Optional<String> get(Kind kind, String name) {
        return id(kind, name).map(id -> switch (kind) {
            case QUEUE ->
                client.result("GET", "/queues/" + id + "/metrics", "")
                        .path("backlog_count")
                        .asString();
            case KV ->
                client.call("GET", "/storage/kv/namespaces/" + id + "/values/marker", "")
                        .orElse("nothing");
            case D1 ->
                client.result("POST", "/d1/database/" + id + "/query", sql("SELECT value FROM marker"))
                        .path(0)
                        .path("results")
                        .path(0)
                        .path("value")
                        .asString();
            case R2 ->
                client.call("GET", "/r2/buckets/" + id + "/objects/marker", "").orElse("nothing");
        });
    }

    /** What a store's value reads as. */
    static String read(Kind kind, String value) {
        return kind == Kind.QUEUE ? "1" : value;
    }

    /** Deletes a store behind everybody's back, if Cloudflare lets them. */
    boolean delete(Kind kind, String name) {
        return id(kind, name)
                .flatMap(id -> client.call("DELETE", path(kind) + "/" + id, ""))
                .isPresent();
    }

    Optional<String> id(Kind kind, String name) {
        return (kind == Kind.R2 ? buckets() : client.list(path(kind)))
                .filter(store -> store.path(nameField(kind)).asString().equals(name))
                .map(store -> store.path(idField(kind)).asString())
                .findFirst();
    }

    private java.util.stream.Stream<JsonNode> buckets() {
        return client.result("GET", "/r2/buckets", "").path("buckets").valueStream();
    }

    private static String sql(String statement) {
        return "{\"sql\":\"" + statement + "\"}";
    }

    static String path(Kind kind) {
        return switch (kind) {
            case QUEUE -> "/queues";
            case KV -> "/storage/kv/namespaces";
            case D1 -> "/d1/database";
            case R2 -> "/r2/buckets";
        };
    }

    private static String nameField(Kind kind) {
        return switch (kind) {
            case QUEUE -> "queue_name";
            case KV -> "title";
            case D1, R2 -> "name";
        };
    }

    private static String idField(Kind kind) {
        return switch (kind) {
            case QUEUE -> "queue_id";
            case KV -> "id";
            case D1 -> "uuid";
            case R2 -> "name";
        };
    }
}
