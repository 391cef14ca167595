package dev.athanor.runtime.testing;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The search for secrets finds one that is there. */
class SecretSearchTest {

    private static final String SECRET = SecretSearch.MARK + "of-this-test";

    // No field with @TempDir, which would be searched itself.
    private Path directory = Path.of("");

    @BeforeEach
    void create() throws IOException {
        directory = Files.createTempDirectory("secrets");
    }

    @AfterEach
    void delete() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void aSecretIsFoundHoweverItIsWritten() throws IOException {
        write("log.txt", ("before " + SECRET + " after").getBytes(UTF_8));
        write("utf16.txt", ("x" + SECRET).getBytes(UTF_16BE));
        for (int before = 0; before < 3; before++) {
            write(before + ".json", Base64.getEncoder().encode(("abc".substring(0, before) + SECRET).getBytes(UTF_8)));
        }
        write("deep/target/large.db", (" ".repeat((1 << 20) - 5) + SECRET + " ".repeat(100)).getBytes(UTF_8));

        assertThat(SecretSearch.in(directory))
                .extracting(finding ->
                        finding.substring(directory.toString().length() + 1).replaceFirst(" holds.*", ""))
                .containsExactlyInAnyOrder(
                        "log.txt", "utf16.txt", "0.json", "1.json", "2.json", "deep/target/large.db");
    }

    @Test
    void whatHoldsSecretsOnPurposeIsNoFindingUnlessOthersMayReadIt() throws IOException {
        write(".env", ("API_KEY=" + SECRET).getBytes(UTF_8));
        Path vault = write("vault.json", SECRET.getBytes(UTF_8));
        Files.setPosixFilePermissions(vault, PosixFilePermissions.fromString("rw-------"));
        assertThat(SecretSearch.in(directory)).isEmpty();

        Files.setPosixFilePermissions(vault, PosixFilePermissions.fromString("rw-r-----"));
        assertThat(SecretSearch.in(directory)).hasSize(1).first().asString().contains("can be read by others");
    }

    @Test
    void aSecretInTheDirectoryOfATestIsFound() throws IOException {
        write("leak.txt", SECRET.getBytes(UTF_8));

        assertThat(SecretsStayOut.search(Leaking.class, new Leaking(directory)))
                .containsExactly(directory.resolve("leak.txt") + " holds a secret as it stands");
    }

    /** What a test is to the search. */
    private static final class Leaking {

        @TempDir
        @SuppressWarnings("UnusedVariable") // read by the search
        private final Path directory;

        Leaking(Path directory) {
            this.directory = directory;
        }
    }

    private Path write(String name, byte[] content) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        return Files.write(file, content);
    }
}
