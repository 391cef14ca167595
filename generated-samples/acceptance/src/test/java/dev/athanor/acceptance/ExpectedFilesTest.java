package dev.athanor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is committed under {@code expected} is what comes out of a sample. Rewritten with {@code -Dgolden.update=true}. */
class ExpectedFilesTest {

    private static final String HINT = "if this is meant to change, run again with -Dgolden.update=true";

    static Stream<Sample> samples() {
        return Sample.all().stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theGeneratedJavaIsAsCommitted(Sample sample) throws IOException {
        hold(
                sample.directory().resolve("target/generated-sources/annotations"),
                expected(sample).resolve("java"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theTypeScriptTypesAreAsCommitted(Sample sample) throws IOException {
        hold(sample.generated().resolve("types"), expected(sample).resolve("types"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theWranglerConfigurationsAreAsCommitted(Sample sample) throws IOException {
        hold(sample.generated().resolve("wrangler"), expected(sample).resolve("wrangler"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theManifestIsAsCommitted(Sample sample) throws IOException {
        Path manifest = sample.generated().resolve("manifest.json");
        if (isUpdate()) {
            Files.createDirectories(expected(sample));
            Files.writeString(expected(sample).resolve("manifest.json"), Files.readString(manifest));
        }
        assertThat(manifest).hasSameTextualContentAs(expected(sample).resolve("manifest.json"));
    }

    private static Path expected(Sample sample) {
        return sample.directory().resolve("expected");
    }

    private static void hold(Path generated, Path expected) throws IOException {
        Map<String, String> files = texts(generated);
        assertThat(files).as("what was generated into " + generated).isNotEmpty();
        if (isUpdate()) {
            for (Path stale : Shop.files(expected)) {
                Files.delete(stale);
            }
            Shop.copy(generated, expected);
        }
        Map<String, String> committed = texts(expected);
        assertThat(committed.keySet()).as(HINT).isEqualTo(files.keySet());
        files.forEach((name, text) -> assertThat(text).as("%s; %s", name, HINT).isEqualTo(committed.get(name)));
    }

    private static Map<String, String> texts(Path directory) {
        Map<String, String> texts = new TreeMap<>();
        Shop.files(directory).forEach(file -> {
            try {
                String name = directory.relativize(file).toString().replace('\\', '/');
                texts.put(name, Files.readString(file).replace("\r\n", "\n"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return texts;
    }

    private static boolean isUpdate() {
        return Boolean.getBoolean("golden.update");
    }
}
