package dev.athanor.local.workerd;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a program does instead of a worker.
 *
 * @param server where it listens
 * @param key what it wants to be asked with
 * @param fetch whether it answers the worker's requests
 * @param entrypoints the methods of the classes that it stands in for, by their names
 */
public record StandIn(URI server, String key, boolean fetch, Map<String, List<String>> entrypoints) {

    public StandIn {
        Objects.requireNonNull(server, "server");
        Objects.requireNonNull(key, "key");
        entrypoints = Map.copyOf(entrypoints);
    }

    ObjectNode describe() {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("url", server.toString())
                .put("key", key)
                .put("fetch", fetch);
        ObjectNode classes = node.putObject("entrypoints");
        entrypoints.keySet().stream().sorted().forEach(name -> {
            ArrayNode methods = classes.putArray(name);
            entrypoints.getOrDefault(name, List.of()).forEach(methods::add);
        });
        return node;
    }

    /** Says nothing of the key. */
    @Override
    public String toString() {
        return "StandIn[fetch=" + fetch + ", entrypoints=" + entrypoints.keySet() + "]";
    }
}
