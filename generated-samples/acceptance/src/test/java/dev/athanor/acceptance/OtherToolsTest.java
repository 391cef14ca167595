package dev.athanor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.oracles.JsonSchemas;
import dev.athanor.oracles.ToolRun;
import dev.athanor.oracles.Wrangler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is generated from the sample is what the tools that read it expect. */
class OtherToolsTest {

    @TempDir
    private Path directory;

    @Test
    void eachWorkerHasAConfiguration() {
        assertThat(configurations()).extracting(Path::toString).containsExactly("api.jsonc", "customers.jsonc");
    }

    @ParameterizedTest
    @MethodSource("configurations")
    void wranglersSchemaFits(Path name) {
        assertThat(JsonSchemas.violations(Wrangler.configSchema(), configuration(name)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("configurations")
    void wranglerBuildsTheWorker(Path name) {
        ToolRun run = wrangler(name, "deploy", "--dry-run", "--outdir", directory.toString());

        assertThat(run.succeeded()).as(run.output()).isTrue();
        assertThat(run.output()).contains("--dry-run: exiting now.").doesNotContain("[WARNING]");
        assertThat(directory.resolve(name.toString().replace(".jsonc", ".js"))).isNotEmptyFile();
    }

    @ParameterizedTest
    @MethodSource("configurations")
    void wranglerMakesTypesOfTheBindings(Path name) throws IOException {
        Path types = directory.resolve("worker.d.ts");

        ToolRun run = wrangler(name, "types", types.toString(), "--include-runtime=false");

        assertThat(run.succeeded()).as(run.output()).isTrue();
        assertThat(run.output()).doesNotContain("[WARNING]");
        assertThat(Files.readString(types)).contains("DB: D1Database");
    }

    @Test
    void theManifestFitsItsPublishedSchema() throws IOException {
        Path schema = directory.resolve("manifest.schema.json");
        try (InputStream published =
                Objects.requireNonNull(getClass().getResourceAsStream("/dev/athanor/manifest/manifest.schema.json"))) {
            Files.copy(published, schema);
        }

        assertThat(JsonSchemas.violations(schema, Shop.generated().resolve("manifest.json")))
                .isEmpty();
    }

    static Stream<Path> configurations() {
        return Shop.files(Shop.generated().resolve("wrangler")).stream().map(Path::getFileName);
    }

    private static Path configuration(Path name) {
        return Shop.generated().resolve("wrangler").resolve(name);
    }

    private static ToolRun wrangler(Path name, String... arguments) {
        return Wrangler.run(
                Shop.directory(),
                Stream.concat(
                                Stream.of(arguments),
                                Stream.of("--config", configuration(name).toString()))
                        .toArray(String[]::new));
    }
}
