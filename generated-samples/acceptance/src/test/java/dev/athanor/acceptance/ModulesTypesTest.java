package dev.athanor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.oracles.ToolRun;
import dev.athanor.oracles.Tsc;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TypeScript knows what the sample of every form of code imports. */
class ModulesTypesTest {

    @TempDir
    private static Path project;

    @Test
    void theCodeFitsTheTypesOfItsImportsAndItsGlobalVariables() throws IOException {
        Shop.copy(Sample.MODULES.directory().resolve("src/main"), project.resolve("src/main"));
        Shop.copy(Sample.MODULES.generated().resolve("types"), project.resolve("target/athanor/types"));

        for (String code : List.of("worker", "legacy")) {
            ToolRun run = Tsc.check(project.resolve("src/main").resolve(code), "--strict");
            assertThat(run.output()).isEmpty();
            assertThat(run.succeeded()).isTrue();
        }
        Shop.edit(project.resolve("src/main/worker/calculator.ts"), "page, query }", "page, query: query.exports }");
        assertThat(Tsc.check(project.resolve("src/main/worker"), "--strict").output())
                .contains("Property 'exports' does not exist on type 'string'");
    }
}
