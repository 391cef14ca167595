package dev.athanor.canaries;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.runtime.testing.SecretSearch;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/**
 * Nothing that the tests of any module or the samples have left behind holds one of the secrets that they used: reports, logs, plans,
 * ledgers, bundles, manifests, databases. Temporary directories are searched by the tests themselves, before they are deleted.
 */
class WholeBuildTest {

    private static final Path BUILD =
            Path.of(System.getProperty("build.directory")).toAbsolutePath().normalize();

    @Test
    void noSecretOfATestIsInAnyOutput() {
        assertThat(SecretSearch.in(BUILD, WholeBuildTest::isOutput)).isEmpty();
    }

    private static boolean isOutput(Path file) {
        return StreamSupport.stream(file.spliterator(), false).anyMatch(part -> part.equals(Path.of("target")));
    }
}
