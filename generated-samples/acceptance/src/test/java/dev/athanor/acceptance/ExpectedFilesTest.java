package dev.athanor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is committed under {@code shop/expected} is what comes out of the sample. Rewritten with {@code -Dgolden.update=true}. */
class ExpectedFilesTest {

    private static final Path EXPECTED = Shop.directory().resolve("expected");
    private static final String HINT = "if this is meant to change, run again with -Dgolden.update=true";

    @Test
    void theGeneratedJavaIsAsCommitted() throws IOException {
        hold(Shop.directory().resolve("target/generated-sources/annotations"), EXPECTED.resolve("java"));
    }

    @Test
    void theTypeScriptTypesAreAsCommitted() throws IOException {
        hold(Shop.generated().resolve("types"), EXPECTED.resolve("types"));
    }

    @Test
    void theWranglerConfigurationsAreAsCommitted() throws IOException {
        hold(Shop.generated().resolve("wrangler"), EXPECTED.resolve("wrangler"));
    }

    @Test
    void theManifestIsAsCommitted() throws IOException {
        Path manifest = Shop.generated().resolve("manifest.json");
        if (isUpdate()) {
            Files.createDirectories(EXPECTED);
            Files.writeString(EXPECTED.resolve("manifest.json"), Files.readString(manifest));
        }
        assertThat(manifest).hasSameTextualContentAs(EXPECTED.resolve("manifest.json"));
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
