package dev.athanor.reliability;

import dev.athanor.manifest.Manifest;
import dev.athanor.manifest.ManifestJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A manifest in which everything is declared otherwise that can be without losing data. */
final class Changed {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Changed() {}

    static Manifest of(Manifest manifest) {
        JsonNode json = JSON.readTree(ManifestJson.write(manifest));
        json.path("declarations").forEach(fragment -> change((ObjectNode) fragment.path("entry")));
        return ManifestJson.read(json.toString(), Manifest.class, "the changed manifest");
    }

    private static void change(ObjectNode entry) {
        switch (entry.path("kind").asString()) {
            case "worker" -> worker(entry);
            case "queue" ->
                entry.put("deliveryDelay", entry.path("deliveryDelay").asInt(0) + 5);
            case "d1-database" -> entry.put("readReplication", "auto");
            case "workflow" -> entry.putObject("limits").put("steps", 500);
            case "tunnel" -> entry.put("warpRouting", !entry.path("warpRouting").asBoolean(false));
            case "r2-bucket" -> cors(entry.withArray("cors"));
            default -> {}
        }
    }

    private static void worker(ObjectNode entry) {
        ObjectNode triggers = (ObjectNode) entry.path("triggers");
        triggers.path("consumers").forEach(consumer -> ((ObjectNode) consumer).put("batchSize", 7));
        if (triggers.path("crons").size() > 0) {
            triggers.withArray("crons").addObject().put("expression", "17 4 * * *");
        }
        if (entry.has("code")) {
            ObjectNode binding = entry.withArray("bindings").addObject();
            binding.put("name", "CHANGED").put("method", "changed");
            binding.putObject("target").put("kind", "text").put("text", "yes");
        }
    }

    private static void cors(ArrayNode rules) {
        ObjectNode rule = rules.addObject().put("id", "changed");
        rule.putArray("origins").add("https://changed.example.com");
        rule.putArray("methods").add("GET");
        rule.putArray("headers");
        rule.putArray("exposeHeaders");
    }
}
