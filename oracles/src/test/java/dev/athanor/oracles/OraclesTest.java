package dev.athanor.oracles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A judge that never says no is none. */
class OraclesTest {

    @TempDir
    private Path project;

    @BeforeEach
    void aProjectOfOneWorker() throws IOException {
        Files.writeString(project.resolve("tsconfig.json"), """
                        {
                          "compilerOptions": {
                            "strict": true, "target": "es2024", "lib": ["es2024"], "module": "esnext",
                            "moduleResolution": "bundler"
                          },
                          "include": ["worker.ts"]
                        }
                        """);
        Files.writeString(project.resolve("wrangler.jsonc"), """
                        { "name": "tiny", "main": "worker.ts", "compatibility_date": "2026-04-01" }
                        """);
        worker("new Response(\"hello\")");
    }

    @Test
    void tscAcceptsAWorker() {
        assertThat(Tsc.check(project)).isEqualTo(new ToolRun(0, ""));
    }

    @Test
    void tscRefusesAHandlerThatReturnsANumber() throws IOException {
        worker("42");

        ToolRun run = Tsc.check(project);

        assertThat(run.succeeded()).isFalse();
        assertThat(run.output())
                .startsWith("worker.ts(1,")
                .contains("'number' is not assignable to type 'Promise<Response> | Response'");
    }

    @Test
    void wranglerBundlesAWorker() {
        ToolRun run = Wrangler.run(project, "deploy", "--dry-run", "--outdir", "bundled");

        assertThat(run.output()).contains("--dry-run: exiting now.");
        assertThat(run.succeeded()).isTrue();
        assertThat(project.resolve("bundled/worker.js")).exists();
    }

    @Test
    void wranglerRefusesAnEntrypointThatIsNotThere() throws IOException {
        Files.delete(project.resolve("worker.ts"));

        assertThat(Wrangler.run(project, "deploy", "--dry-run").succeeded()).isFalse();
    }

    @Test
    void wranglersSchemaAcceptsAConfiguration() {
        assertThat(JsonSchemas.violations(Wrangler.configSchema(), project.resolve("wrangler.jsonc")))
                .isEmpty();
    }

    @Test
    void wranglersSchemaRefusesAMisspeltSetting() throws IOException {
        Path configuration = project.resolve("wrangler.jsonc");
        Files.writeString(configuration, """
                        // Comments are allowed.
                        { "name": "tiny", "compatibilty_date": "2026-04-01" }
                        """);

        assertThat(JsonSchemas.violations(Wrangler.configSchema(), configuration))
                .singleElement()
                .asString()
                .contains("'compatibilty_date'");
    }

    private void worker(String response) throws IOException {
        Files.writeString(
                project.resolve("worker.ts"),
                "export default { fetch() { return " + response + "; } } satisfies ExportedHandler;\n");
    }
}
