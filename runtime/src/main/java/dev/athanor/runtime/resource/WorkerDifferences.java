package dev.athanor.runtime.resource;

import dev.athanor.runtime.plan.FieldChange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a script in the account differs from its declaration, for people: whether it differs is decided by its tags. Values
 * of secrets are not compared and not shown.
 */
final class WorkerDifferences {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> NOT_SHOWN = Set.of("type", "name", "database_id");
    private static final Set<String> SECRETS = Set.of("secret_text", "secret_key");
    private static final Set<String> SECRET_FIELDS = Set.of("text", "key_base64", "key_jwk");

    private final JsonNode before;
    private final JsonNode after;
    private final Set<String> kept;
    private final Differences differences = new Differences();

    private WorkerDifferences(JsonNode before, JsonNode after, Set<String> kept) {
        this.before = before;
        this.after = after;
        this.kept = kept;
    }

    /**
     * The differences.
     *
     * @param settings what the account says of the script; empty for one that is new
     * @param metadata what the declaration makes of it
     * @param kept the names of bindings that stay although they are not declared
     */
    static List<FieldChange> of(Optional<JsonNode> settings, Map<String, Object> metadata, Set<String> kept) {
        JsonNode after = JSON.valueToTree(metadata);
        return new WorkerDifferences(settings.orElseGet(JSON::createObjectNode), after, kept).all();
    }

    private List<FieldChange> all() {
        setting("compatibility_date");
        flags();
        SettingDifferences.addTo(differences, before, after);
        bindings();
        return differences.list();
    }

    private void setting(String... path) {
        differences.setting(String.join(".", path), text(at(before, path)), text(at(after, path)));
    }

    private void flags() {
        String flags = "compatibility_flags";
        differences.value(flags, list(before.path(flags)), list(after.path(flags)));
    }

    private void bindings() {
        Map<String, JsonNode> present = byName(before);
        Map<String, JsonNode> wanted = byName(after);
        wanted.forEach((name, binding) -> {
            JsonNode old = present.get(name);
            if (old == null || (!isInherited(binding) && differs(old, binding))) {
                differences.value(
                        "bindings." + name,
                        old == null ? null : shown(old),
                        isInherited(binding) ? "secret_text (its first value)" : shown(binding));
            }
        });
        present.forEach((name, binding) -> {
            if (!wanted.containsKey(name) && !kept.contains(name)) {
                differences.value("bindings." + name, shown(binding), null);
            }
        });
    }

    private static boolean differs(JsonNode before, JsonNode after) {
        if (!before.path("type").equals(after.path("type"))) {
            return true;
        }
        return after.propertyStream()
                .filter(field -> before.has(field.getKey()) && !isSecret(after, field.getKey()))
                .anyMatch(field -> !before.path(field.getKey()).equals(field.getValue()));
    }

    private static boolean isInherited(JsonNode binding) {
        return binding.path("type").asString("").equals(Bindings.INHERIT);
    }

    private static String shown(JsonNode binding) {
        StringBuilder shown = new StringBuilder(binding.path("type").asString("?"));
        binding.propertyStream()
                .filter(field -> !NOT_SHOWN.contains(field.getKey()) && !isSecret(binding, field.getKey()))
                .forEach(field -> shown.append(' ').append(text(field.getValue())));
        return shown.toString();
    }

    private static boolean isSecret(JsonNode binding, String field) {
        return SECRET_FIELDS.contains(field)
                && SECRETS.contains(binding.path("type").asString(""));
    }

    private static Map<String, JsonNode> byName(JsonNode metadata) {
        Map<String, JsonNode> bindings = new TreeMap<>();
        metadata.path("bindings")
                .forEach(binding -> bindings.put(binding.path("name").asString(""), binding));
        return bindings;
    }

    private static JsonNode at(JsonNode node, String... path) {
        JsonNode current = node;
        for (String field : path) {
            current = current.path(field);
        }
        return current;
    }

    private static @Nullable String list(JsonNode values) {
        return values.isEmpty() ? null : values.toString();
    }

    private static @Nullable String text(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        return value.isString() ? value.stringValue() : value.toString();
    }
}
