package dev.athanor.runtime.resource;

import dev.athanor.runtime.plan.FieldChange;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How the settings of a script in the account differ from those declared, each by its path: {@code
 * observability.logs.head_sampling_rate: 1 -> 0.1}. What is not declared is not compared; nor is what the account says nothing of.
 */
final class SettingDifferences {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** In the order in which they are shown. */
    private static final List<String> SETTINGS =
            List.of("observability", "logpush", "cache_options", "limits", "placement");

    private static final String TAIL_CONSUMERS = "tail_consumers";

    private final Differences differences;

    private SettingDifferences(Differences differences) {
        this.differences = differences;
    }

    /** What was changed in the account since the script was uploaded. */
    static List<FieldChange> drift(Optional<JsonNode> settings, Map<String, Object> metadata) {
        Differences differences = new Differences();
        settings.ifPresent(before -> {
            JsonNode after = JSON.valueToTree(metadata);
            SETTINGS.stream().filter(before::has).forEach(name -> addTo(differences, name, before, after));
            if (before.has(TAIL_CONSUMERS)) {
                tailConsumers(differences, before, after);
            }
        });
        return differences.list();
    }

    /** All differences, for a script that differs. */
    static void addTo(Differences differences, JsonNode before, JsonNode after) {
        SETTINGS.forEach(name -> addTo(differences, name, before, after));
        tailConsumers(differences, before, after);
    }

    private static void addTo(Differences differences, String name, JsonNode before, JsonNode after) {
        new SettingDifferences(differences).compare(name, before.path(name), after.path(name));
    }

    private void compare(String path, JsonNode before, JsonNode after) {
        if (after.isObject()) {
            after.properties()
                    .forEach(field ->
                            compare(path + "." + field.getKey(), before.path(field.getKey()), field.getValue()));
        } else {
            differences.setting(path, text(before), text(after));
        }
    }

    private static void tailConsumers(Differences differences, JsonNode before, JsonNode after) {
        differences.value(TAIL_CONSUMERS, services(before), services(after));
    }

    private static @Nullable String services(JsonNode settings) {
        List<String> services = StreamSupport.stream(
                        settings.path(TAIL_CONSUMERS).spliterator(), false)
                .map(consumer -> consumer.path("service").asString(""))
                .sorted()
                .toList();
        return services.isEmpty() ? null : String.join(", ", services);
    }

    private static @Nullable String text(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (value.isNumber()) {
            BigDecimal plain = value.decimalValue().stripTrailingZeros();
            return plain.toPlainString();
        }
        return value.isString() ? value.stringValue() : value.toString();
    }
}
