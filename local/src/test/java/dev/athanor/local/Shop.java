package dev.athanor.local;

import static dev.athanor.local.TestApi.worker;

import java.net.URI;
import java.net.http.HttpResponse;

/** A small system as a deployment makes it: a queue with its dead letter queue, a KV namespace, a database, two workers. */
record Shop(LocalCloud cloud, TestApi api) {

    static final String EXPORTS = "\"exports\":{\"Counter\":{\"type\":\"durable-object\",\"storage\":\"sqlite\"}}";

    static Shop on(LocalCloud cloud) {
        return new Shop(cloud, TestApi.of(cloud));
    }

    Shop deploy() {
        String orders = id(api.post("/queues", "{\"queue_name\":\"orders\"}"), "queue_id");
        api.post("/queues", "{\"queue_name\":\"failed-orders\"}").result();
        String sessions = id(api.post("/storage/kv/namespaces", "{\"title\":\"sessions\"}"), "id");
        String database = id(api.post("/d1/database", "{\"name\":\"shop\"}"), "uuid");
        api.post("/d1/database/" + database + "/query", "{\"sql\":\"CREATE TABLE orders (id TEXT PRIMARY KEY);\"}")
                .result();
        api.upload("customers", worker("customers.js"), "[]", "").result();
        api.upload("shop", worker("shop.js"), bindings(sessions, database), EXPORTS)
                .result();
        api.post("/workers/scripts/shop/subdomain", "{\"enabled\":true,\"previews_enabled\":false}")
                .result();
        api.put("/workers/scripts/shop/schedules", "[{\"cron\":\"0 3 * * *\"},{\"cron\":\"0 4 * * *\"}]")
                .result();
        api.post("/queues/" + orders + "/consumers", consumer()).result();
        return this;
    }

    private static String consumer() {
        return "{\"type\":\"worker\",\"script_name\":\"shop\",\"dead_letter_queue\":\"failed-orders\","
                + "\"settings\":{\"batch_size\":5,\"max_wait_time_ms\":20,\"max_retries\":1}}";
    }

    static String bindings(String sessions, String database) {
        return """
               [{"type":"queue","name":"ORDERS","queue_name":"orders"},
                {"type":"kv_namespace","name":"SESSIONS","namespace_id":"%s"},
                {"type":"d1","name":"DB","id":"%s"},
                {"type":"durable_object_namespace","name":"COUNTER","class_name":"Counter"},
                {"type":"service","name":"CUSTOMERS","service":"customers","entrypoint":"CustomerService"},
                {"type":"service","name":"SELF","service":"shop"},
                {"type":"plain_text","name":"LOG_LEVEL","text":"debug"},
                {"type":"json","name":"LIMITS","json":{"orders":[1,2]}},
                {"type":"secret_text","name":"API_KEY","text":"quite-secret-sesame"}]""".formatted(sessions, database);
    }

    private static String id(Answer answer, String field) {
        return answer.result().path(field).asString();
    }

    HttpResponse<String> fetch(String path) {
        return TestApi.fetch(URI.create(cloud.workerUrl("shop").orElseThrow() + path));
    }

    String get(String path) {
        return fetch(path).body();
    }
}
