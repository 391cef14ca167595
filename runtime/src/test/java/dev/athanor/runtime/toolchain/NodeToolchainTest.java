package dev.athanor.runtime.toolchain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeToolchainTest {

    @TempDir
    private Path directory;

    private FakeNode fake;

    @BeforeEach
    void aGoodNode() throws IOException {
        fake = new FakeNode(directory).node("v20.1.0").npm(FakeNode.GOOD_NPM);
    }

    @Test
    void theFirstTimeItInstalls() throws IOException {
        List<String> progress = new ArrayList<>();

        InstalledToolchain installed = new NodeToolchain(fake.environment()).install(progress::add);

        assertThat(installed.nodeVersion()).isEqualTo("20.1.0");
        assertThat(installed.esbuild()).hasContent("esbuild\n").startsWith(fake.cache());
        assertThat(fake.npmRuns()).singleElement().asString().startsWith("ci --ignore-scripts");
        assertThat(progress).singleElement().asString().contains("Installing miniflare and esbuild");
    }

    @Test
    void onceInstalledItNeedsNoNpm() throws IOException {
        new NodeToolchain(fake.environment()).install(sentence -> {});
        fake.without("npm");
        List<String> progress = new ArrayList<>();

        assertThat(new NodeToolchain(fake.environment()).install(progress::add).esbuild())
                .exists();
        assertThat(progress).isEmpty();
    }

    @Test
    void withoutNodeItSaysWhatToInstall() {
        Map<String, String> environment =
                Map.of("PATH", directory.resolve("empty").toString());

        assertThatThrownBy(() -> new NodeToolchain(environment).install(sentence -> {}))
                .isInstanceOf(ToolchainException.class)
                .hasMessage(
                        "Node.js: is not on the PATH, and the local cloud and the bundler need it; install Node.js 20 or"
                                + " later, or name its program in ATHANOR_NODE");
    }

    @Test
    void aNodeThatIsNotWhereTheVariableSaysIsNamed() {
        Map<String, String> environment = new HashMap<>(fake.environment());
        environment.put("ATHANOR_NODE", "/nowhere/node");

        assertThatThrownBy(() -> new NodeToolchain(environment).install(sentence -> {}))
                .isInstanceOf(ToolchainException.class)
                .hasMessageContaining("is not at /nowhere/node, where ATHANOR_NODE says");
    }

    @Test
    void aNodeThatIsTooOldIsNamedWithItsVersion() throws IOException {
        fake.node("v18.20.8");

        assertThatThrownBy(() -> new NodeToolchain(fake.environment()).install(sentence -> {}))
                .isInstanceOf(ToolchainException.class)
                .hasMessageContaining("version 18.20.8, which is too old")
                .hasMessageContaining("Node.js 20 or later");
        assertThat(fake.npmRuns()).isEmpty();
    }

    @Test
    void whatIsNoNodeIsSaid() throws IOException {
        fake.node("hello");

        assertThatThrownBy(() -> new NodeToolchain(fake.environment()).install(sentence -> {}))
                .isInstanceOf(ToolchainException.class)
                .hasMessageContaining("does not say its version, but \"hello\"");
    }

    @Test
    void whenNpmFailsItsWordsAreShownAndNothingIsUsed() throws IOException {
        fake.npm("mkdir node_modules\necho 'the network is down' >&2\nexit 7\n");

        assertThatThrownBy(() -> new NodeToolchain(fake.environment()).install(sentence -> {}))
                .isInstanceOf(ToolchainException.class)
                .hasMessageContaining("exit code 7")
                .hasMessageContaining("the network is down");
        fake.npm(FakeNode.GOOD_NPM);
        assertThat(new NodeToolchain(fake.environment()).install(sentence -> {}).esbuild())
                .exists();
        assertThat(unfinished()).isEmpty();
    }

    @Test
    void aCacheThatCannotBeWrittenIsNamed() throws IOException {
        Map<String, String> environment = new HashMap<>(fake.environment());
        Path file = Files.writeString(directory.resolve("file"), "");
        environment.put("ATHANOR_CACHE", file.resolve("below").toString());

        assertThatThrownBy(() -> new NodeToolchain(environment).install(sentence -> {}))
                .isInstanceOf(ToolchainException.class)
                .hasMessageContaining("ATHANOR_CACHE");
    }

    @Test
    void ofManyThreadsOneInstalls() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Path> install = () -> new NodeToolchain(fake.environment())
                    .install(sentence -> {})
                    .esbuild();
            for (Future<Path> result : threads.invokeAll(Collections.nCopies(8, install))) {
                assertThat(result.get()).exists();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(fake.npmRuns()).hasSize(1);
    }

    @Test
    void ofTwoProcessesOneInstalls() throws Exception {
        Process first = InstallOnce.start(fake.environment());
        Process second = InstallOnce.start(fake.environment());

        assertThat(first.waitFor()).isZero();
        assertThat(second.waitFor()).isZero();
        assertThat(fake.npmRuns()).hasSize(1);
    }

    @Test
    void whatAKilledProcessLeftIsNotUsed() throws Exception {
        Path release = directory.resolve("release");
        Path stopped = directory.resolve("stopped");
        fake.npm("mkdir -p node_modules/@esbuild/half\nwhile [ ! -e " + release + " ]; do sleep 0.05; done\ntouch "
                + stopped + "\n");
        Process killed = InstallOnce.start(fake.environment());
        await(() -> !unfinished().isEmpty()
                && Files.exists(unfinished().get(0).resolve("node_modules").resolve("@esbuild")));
        killed.destroyForcibly().waitFor();
        fake.npm(FakeNode.GOOD_NPM);
        try {
            InstalledToolchain installed = new NodeToolchain(fake.environment()).install(sentence -> {});

            assertThat(installed.esbuild()).hasContent("esbuild\n");
            assertThat(installed.nodeModules().resolve("@esbuild").resolve("half"))
                    .doesNotExist();
            assertThat(unfinished()).isEmpty();
        } finally {
            Files.createFile(release);
            await(() -> Files.exists(stopped));
        }
    }

    private List<Path> unfinished() throws IOException {
        if (!Files.exists(fake.cache())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(fake.cache())) {
            return files.filter(file -> file.toString().contains(".unfinished")).toList();
        }
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.call()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }
}
