package dev.athanor.acceptance;

import tools.jackson.databind.JsonNode;

/** Reads KV namespaces, D1 databases, Vectorize indexes, and queues with their consumers. */
record ReadingOfStores(AccountApi api, AccountFacts facts) {

    void read() {
        api.list("/storage/kv/namespaces").forEach(this::namespace);
        api.list("/d1/database").forEach(this::database);
        api.list("/queues").forEach(this::queue);
        api.list("/vectorize/v2/indexes").forEach(this::index);
    }

    private void namespace(JsonNode namespace) {
        facts.name(namespace.path("id"), namespace.path("title"));
        String path = "kv/" + namespace.path("title").asString();
        facts.note(path, namespace);
        for (JsonNode key :
                api.list("/storage/kv/namespaces/" + namespace.path("id").asString() + "/keys")) {
            facts.note(path + "/keys/" + key.path("name").asString(), key);
        }
    }

    private void database(JsonNode listed) {
        facts.name(listed.path("uuid"), listed.path("name"));
        String id = listed.path("uuid").asString();
        String path = "d1/" + listed.path("name").asString();
        facts.note(path, api.get("/d1/database/" + id));
        for (JsonNode table : api.query(id, "SELECT name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'")) {
            facts.put(
                    path + "/schema/" + table.path("name").asString(),
                    table.path("sql").asString(""));
        }
    }

    private void index(JsonNode index) {
        String path = "vectorize/" + index.path("name").asString();
        facts.note(path, index);
        String metadata = "/vectorize/v2/indexes/" + index.path("name").asString() + "/metadata_index/list";
        for (JsonNode indexed : api.get(metadata).path("metadataIndexes")) {
            facts.put(
                    path + "/metadata/" + indexed.path("propertyName").asString(),
                    indexed.path("indexType").asString());
        }
    }

    private void queue(JsonNode queue) {
        facts.name(queue.path("queue_id"), queue.path("queue_name"));
        String path = "queues/" + queue.path("queue_name").asString();
        facts.note(path + "/settings", queue.path("settings"));
        for (JsonNode consumer : api.list("/queues/" + queue.path("queue_id").asString() + "/consumers")) {
            facts.note(
                    path + "/consumers/"
                            + consumer.path("script")
                                    .asString(consumer.path("type").asString()),
                    consumer);
        }
    }
}
