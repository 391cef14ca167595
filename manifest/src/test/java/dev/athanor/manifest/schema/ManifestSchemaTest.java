package dev.athanor.manifest.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.athanor.manifest.Manifest;
import dev.athanor.manifest.ManifestEntry;
import dev.athanor.manifest.ManifestJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The published schema is made of the records; {@code -Dgolden.update=true} writes it anew. */
class ManifestSchemaTest {

    private static final Path PUBLISHED = Path.of("src/main/resources/dev/athanor/manifest/manifest.schema.json");
    private static final Path RECORDS = Path.of("src/main/java/dev/athanor/manifest");

    @Test
    void thePublishedSchemaIsThatOfTheRecords() throws IOException {
        String generated =
                text(new SchemaGenerator(Descriptions.of(RECORDS)).schema(Manifest.class, "Athanor manifest"));
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PUBLISHED, generated);
        }

        assertThat(PUBLISHED).hasContent(generated);
    }

    @Test
    void aManifestWithEverythingFits() throws IOException {
        assertThat(violations(ManifestJson.write(Manifests.FULL))).isEmpty();
    }

    @Test
    void theManifestWithEverythingHasEveryKind() {
        assertThat(Manifests.FULL.declarations())
                .extracting(fragment -> (Object) fragment.entry().getClass())
                .containsExactlyInAnyOrder((Object[]) ManifestEntry.class.getPermittedSubclasses());
    }

    @Test
    void aManifestWithNothingOptionalFits() throws IOException {
        assertThat(violations(ManifestJson.write(Manifests.BARE))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"format\": 1                | \"format\": 2",
                "\"app\": \"shop\"            | \"application\": \"shop\"",
                "\"kind\": \"queue\"          | \"kind\": \"topic\"",
                "\"kind\": \"secret\"         | \"kind\": \"text\"",
                "\"url\": true                | \"url\": \"yes\"",
                "\"batchSize\": 15            | \"batchSize\": 1.5",
                "\"batchSize\": 15            | \"batch_size\": 15",
                "\"expression\": \"0 3 * * *\" | \"expression\": null",
                "\"date\": \"2026-04-01\", | ",
                "\"bindings\": [              | \"bindings\": [ 1,"
            })
    void aManifestThatWasNeverWrittenDoesNotFit(String written, String instead) throws IOException {
        String json = ManifestJson.write(Manifests.FULL);
        assertThat(json).contains(written);

        assertThat(violations(json.replace(written, instead == null ? "" : instead)))
                .isNotEmpty();
    }

    private static List<String> violations(String json) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(PUBLISHED), InputFormat.JSON);
        return schema.validate(json, InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }

    private static String text(Object json) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        Separators separators = Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER);
        JsonMapper mapper = JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .defaultPrettyPrinter(new DefaultPrettyPrinter(separators)
                        .withObjectIndenter(indenter)
                        .withArrayIndenter(indenter))
                .build();
        return mapper.writeValueAsString(json) + "\n";
    }
}
