package dev.athanor.oracles;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON files held against JSON Schemas that others, or we ourselves, publish. */
public final class JsonSchemas {

    /** JSON with comments, as in {@code wrangler.jsonc}. */
    private static final JsonMapper JSONC = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    private JsonSchemas() {}

    /**
     * What in a file does not fit a schema; empty when all does.
     *
     * @param schema a JSON Schema that names its version in {@code $schema}
     * @param file JSON, comments allowed
     */
    public static List<String> violations(Path schema, Path file) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(JSONC.readTree(schema))
                .validate(JSONC.readTree(file))
                .stream()
                .map(Error::toString)
                .toList();
    }
}
