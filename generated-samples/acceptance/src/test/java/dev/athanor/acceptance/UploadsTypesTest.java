package dev.athanor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.oracles.ToolRun;
import dev.athanor.oracles.Tsc;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worker code of the sample {@code uploads} against the generated types, as it is and with mistakes. */
class UploadsTypesTest {

    @TempDir
    private Path project;

    @BeforeEach
    void copyWorkerCodeAndTypes() throws IOException {
        Path sample = Shop.directory().resolveSibling("uploads");
        Shop.copy(sample.resolve("src/main/worker"), worker());
        Shop.copy(sample.resolve("target/athanor/types"), project.resolve("target/athanor/types"));
    }

    @Test
    void theSampleFitsItsTypes() {
        assertThat(Tsc.check(worker(), "--strict").output()).isEmpty();
    }

    @Test
    void aNotificationHasTheActionsThatCloudflareSends() throws IOException {
        Shop.edit(worker().resolve("images.ts"), "\"DeleteObject\"", "\"Deleted\"");

        ToolRun run = Tsc.check(worker(), "--strict");
        assertThat(run.output()).contains("images.ts").contains("have no overlap");
    }

    @Test
    void theSizeOfAnObjectMayBeMissing() throws IOException {
        Shop.edit(
                worker().resolve("images.ts"),
                "width: 0, height: 0 };\n  }\n  const image",
                "width: object.size, height: 0 };\n  }\n  const image");

        ToolRun run = Tsc.check(worker(), "--strict");
        assertThat(run.output()).contains("images.ts").contains("'number | undefined' is not assignable");
    }

    private Path worker() {
        return project.resolve("src/main/worker");
    }
}
