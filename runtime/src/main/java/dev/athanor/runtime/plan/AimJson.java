package dev.athanor.runtime.plan;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a plan is to bring about, as JSON: <code>{"kind": "version", "message": null, "tag": "pr-123", "alias": null}</code>. */
final class AimJson {

    private AimJson() {}

    static Map<String, @Nullable Object> of(Aim aim) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("kind", aim.word());
        json.put("message", aim.message());
        return aim.match(new Members(json));
    }

    /** @throws IllegalArgumentException when there is no such aim */
    static Aim read(JsonNode json) {
        String message = text(json, "message");
        String kind = json.path("kind").asString("");
        return switch (kind) {
            case "deploy" -> new Aim.Deploy(message);
            case "destroy" -> new Aim.Destroy();
            case "version" ->
                new Aim.UploadVersion(new VersionLabel(json.path("tag").asString(""), message, text(json, "alias")));
            case "promote" ->
                new Aim.Promote(
                        choice(json),
                        new BigDecimal(json.path("percentage").asString("")),
                        message,
                        json.path("force").asBoolean());
            case "rollback" ->
                new Aim.Rollback(choice(json), message, json.path("force").asBoolean());
            default -> throw new IllegalArgumentException("'" + kind + "' is no aim of a plan");
        };
    }

    private static VersionChoice choice(JsonNode json) {
        Set<String> workers =
                json.path("workers").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
        return new VersionChoice(text(json, "tag"), text(json, "version_id"), workers);
    }

    private static @Nullable String text(JsonNode json, String field) {
        JsonNode value = json.path(field);
        return value.isString() ? value.stringValue() : null;
    }

    /** What each kind of aim says besides its message. */
    private record Members(Map<String, @Nullable Object> json) implements Aim.Cases<Map<String, @Nullable Object>> {

        @Override
        public Map<String, @Nullable Object> deploy(Aim.Deploy aim) {
            return json;
        }

        @Override
        public Map<String, @Nullable Object> destroy(Aim.Destroy aim) {
            return json;
        }

        @Override
        public Map<String, @Nullable Object> uploadVersion(Aim.UploadVersion aim) {
            json.put("tag", aim.label().tag());
            json.put("alias", aim.label().alias());
            return json;
        }

        @Override
        public Map<String, @Nullable Object> promote(Aim.Promote aim) {
            choice(aim.version());
            json.put("percentage", aim.percentage().toPlainString());
            json.put("force", aim.force());
            return json;
        }

        @Override
        public Map<String, @Nullable Object> rollback(Aim.Rollback aim) {
            choice(aim.version());
            json.put("force", aim.force());
            return json;
        }

        private void choice(VersionChoice choice) {
            json.put("tag", choice.tag());
            json.put("version_id", choice.versionId());
            json.put("workers", new TreeSet<>(choice.workers()));
        }
    }
}
