package dev.athanor.runtime.resource;

import dev.athanor.runtime.cloudflare.ScriptsApi.Script;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The classes of Durable Objects of a script, as the account's list of scripts tells them. */
final class ScriptObjects {

    static final String KIND = "durable-object";
    static final String LEGACY = "legacy-kv";

    private static final String EXPECTING = "expecting-transfer";
    private static final String CREATED = "created";

    private ScriptObjects() {}

    /** The classes that have objects, by name. */
    static Set<String> classes(Script script) {
        Set<String> classes = new LinkedHashSet<>();
        JsonNode exports = script.exports();
        if (exports != null) {
            exports.propertyStream()
                    .filter(export -> isIn(CREATED, export.getValue()))
                    .forEach(export -> classes.add(export.getKey()));
        }
        return classes;
    }

    /** How the objects of a class store; absent where the script has none of them. */
    static Optional<String> storage(Script script, String className) {
        return export(script, className)
                .filter(export -> isIn(CREATED, export))
                .map(export -> export.path("storage").asString("sqlite"));
    }

    /** Whether a script waits for the objects of a class from another one. */
    static boolean expects(Script script, String className) {
        return export(script, className)
                .filter(export -> isIn(EXPECTING, export))
                .isPresent();
    }

    /** The classes that a script waits for from a certain other one. */
    static Set<String> expectedFrom(Script script, String other) {
        Set<String> classes = new LinkedHashSet<>();
        JsonNode exports = script.exports();
        if (exports != null) {
            exports.propertyStream()
                    .filter(export -> isIn(EXPECTING, export.getValue()))
                    .filter(export ->
                            other.equals(export.getValue().path("transfer_from").asString("")))
                    .forEach(export -> classes.add(export.getKey()));
        }
        return classes;
    }

    private static Optional<JsonNode> export(Script script, String className) {
        JsonNode exports = script.exports();
        return exports == null ? Optional.empty() : Optional.ofNullable(exports.get(className));
    }

    private static boolean isIn(String state, JsonNode export) {
        return KIND.equals(export.path("type").asString(""))
                && state.equals(export.path("state").asString(CREATED));
    }
}
