package dev.athanor.local.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks a JSON object of settings: no unknown ones, and each within its limits. */
final class Settings {

    private final Map<String, Rule> rules;

    /** @param rules what each setting may be, by its name */
    Settings(Map<String, Rule> rules) {
        this.rules = Map.copyOf(rules);
    }

    /** What a setting may be. */
    interface Rule {

        /** What is wrong with a value, as the end of a sentence. */
        Optional<String> check(JsonNode value);
    }

    static Rule number(long least, long most) {
        return value -> value.isIntegralNumber() && value.asLong() >= least && value.asLong() <= most
                ? Optional.empty()
                : Optional.of("must be a whole number from " + least + " to " + most);
    }

    static Rule decimal(double least, double most) {
        return value -> value.isNumber() && value.asDouble() >= least && value.asDouble() <= most
                ? Optional.empty()
                : Optional.of("must be a number from " + least + " to " + most);
    }

    static Rule flag() {
        return value -> value.isBoolean() ? Optional.empty() : Optional.of("must be true or false");
    }

    static Rule text() {
        return value -> value.isString() ? Optional.empty() : Optional.of("must be a string");
    }

    static Rule texts() {
        return value -> value.isArray() && value.valueStream().allMatch(JsonNode::isString)
                ? Optional.empty()
                : Optional.of("must be a list of strings");
    }

    static Rule oneOf(String... words) {
        List<String> allowed = List.of(words);
        return value -> value.isString() && allowed.contains(value.asString())
                ? Optional.empty()
                : Optional.of("must be one of " + String.join(", ", allowed));
    }

    static Rule listOf(String... words) {
        Rule word = oneOf(words);
        return value -> value.isArray()
                ? value.valueStream().flatMap(item -> word.check(item).stream()).findFirst()
                : Optional.of("must be a list");
    }

    static Rule anything() {
        return value -> Optional.empty();
    }

    /** An object with settings of its own. */
    static Rule object(Map<String, Rule> rules) {
        Settings settings = new Settings(rules);
        return value -> value instanceof ObjectNode object ? settings.check(object) : Optional.of("must be an object");
    }

    static Rule nullable(Rule rule) {
        return value -> value.isNull() ? Optional.empty() : rule.check(value);
    }

    /** The first thing that is wrong, as a sentence without its full stop. */
    Optional<String> check(ObjectNode settings) {
        for (Map.Entry<String, JsonNode> setting : settings.properties()) {
            Rule rule = rules.get(setting.getKey());
            if (rule == null) {
                return Optional.of("unknown field '" + setting.getKey() + "'");
            }
            Optional<String> problem = rule.check(setting.getValue());
            if (problem.isPresent()) {
                return problem.map(text -> setting.getKey() + " " + text);
            }
        }
        return Optional.empty();
    }
}
