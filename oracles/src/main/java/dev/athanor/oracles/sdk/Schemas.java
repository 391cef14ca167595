package dev.athanor.oracles.sdk;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Validates values against schemas that share their definitions. Compiles each schema once. */
final class Schemas {

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final JsonNode definitions;
    private final IdentityHashMap<JsonNode, Schema> compiled = new IdentityHashMap<>();

    Schemas(JsonNode definitions) {
        this.definitions = definitions;
    }

    synchronized List<String> violations(JsonNode schema, JsonNode value) {
        return compiled.computeIfAbsent(schema, this::compile).validate(value).stream()
                .map(Error::toString)
                .toList();
    }

    /**
     * The same for a value of which only the text is known, as in a query or a form: it may stand for a text, or for the
     * number, boolean or object that it spells.
     */
    List<String> violations(JsonNode schema, String text) {
        List<String> asText = violations(schema, JsonNodeFactory.instance.stringNode(text));
        if (asText.isEmpty()) {
            return asText;
        }
        try {
            return violations(schema, JsonMapper.shared().readTree(text));
        } catch (JacksonException e) {
            return asText;
        }
    }

    private Schema compile(JsonNode schema) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.set("$defs", definitions);
        ArrayNode all = document.putArray("allOf");
        Stream.of(schema).forEach(all::add);
        return registry.getSchema(document);
    }
}
