package dev.athanor.runtime.wrangler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.manifest.AddressSettings;
import dev.athanor.manifest.AssetSettings;
import dev.athanor.manifest.BundleSettings;
import dev.athanor.manifest.CodeSettings;
import dev.athanor.manifest.CompatibilitySettings;
import dev.athanor.manifest.Fragment;
import dev.athanor.manifest.LifecycleSettings;
import dev.athanor.manifest.Manifest;
import dev.athanor.manifest.ModuleRule;
import dev.athanor.manifest.RuntimeSettings;
import dev.athanor.manifest.TriggerSettings;
import dev.athanor.manifest.WorkerEntry;
import dev.athanor.oracles.JsonSchemas;
import dev.athanor.oracles.ToolRun;
import dev.athanor.oracles.Wrangler;
import dev.athanor.runtime.link.Stack;
import dev.athanor.runtime.link.StackEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What wrangler makes of the forms that a worker's code comes in. */
class WranglerReadsCodeTest {

    private static final CodeSettings BUNDLED = new CodeSettings(
            "api.ts",
            null,
            null,
            "src",
            null,
            List.of(new ModuleRule(ModuleRule.TEXT, List.of("**/*.md"), true)),
            new BundleSettings(
                    true,
                    false,
                    "es2022",
                    "tsconfig.json",
                    List.of("VERSION=\"1\""),
                    List.of("words=./words.ts"),
                    List.of(),
                    List.of(),
                    List.of()),
            false);
    private static final CodeSettings PLAIN = new CodeSettings(
            "index.js",
            null,
            null,
            "plain",
            true,
            List.of(new ModuleRule(ModuleRule.DATA, List.of("*.dat"), null)),
            null,
            true);
    private static final AssetSettings FILES = new AssetSettings("public", null, null, null, null);
    private static final AssetSettings ROUTED =
            new AssetSettings("public", null, null, null, List.of("/api/*", "!/api/docs/*"));

    @TempDir
    private Path project;

    @BeforeEach
    void configure() throws IOException {
        write(
                "src/api.ts",
                "import { a } from 'words';\nimport b from './b.md';\nexport default { fetch: () => new Response(a + b + VERSION) };");
        write("src/words.ts", "export const a = 'a word';");
        write("src/b.md", "# some text");
        write("src/tsconfig.json", "{}");
        write(
                "plain/index.js",
                "import data from './a.dat';\nimport { l } from './lib/l.js';\nexport default { fetch: () => new Response(data, l) };");
        write("plain/lib/l.js", "export const l = {};");
        write("plain/a.dat", "data");
        write("public/index.html", "<!doctype html>");
        Stack stack = Stack.withoutEnvironment(
                Manifest.of(
                        "forms",
                        List.of(
                                worker("Bundled", BUNDLED, ROUTED),
                                worker("Plain", PLAIN, null),
                                worker("Files", null, FILES))),
                "dev");
        for (StackEntry<WorkerEntry> worker : stack.workers()) {
            Path directory = project.resolve("target/athanor/wrangler");
            write(
                    "target/athanor/wrangler/" + worker.id() + ".jsonc",
                    WranglerConfiguration.of(stack, worker, project, directory));
        }
    }

    @Test
    void itsSchemaFits() {
        for (String worker : List.of("bundled", "plain", "files")) {
            assertThat(JsonSchemas.violations(Wrangler.configSchema(), configuration(worker)))
                    .as(worker)
                    .isEmpty();
        }
    }

    @Test
    void whatWranglerCannotDoIsSaid() throws IOException {
        assertThat(Files.readString(configuration("bundled")))
                .contains("// wrangler has no setting for target of @Bundle");
    }

    @Test
    void itBundlesWithTheSameSettings() throws IOException {
        ToolRun run = dryRun("bundled");

        assertThat(run.succeeded()).as(run.output()).isTrue();
        assertThat(Files.readString(project.resolve("out-bundled/api.js"))).contains("a word", "\"1\"");
    }

    @Test
    void itFindsTheModulesOfCodeThatIsNotBundled() {
        ToolRun run = dryRun("plain");

        assertThat(run.succeeded()).as(run.output()).isTrue();
        assertThat(run.output()).contains("lib/l.js", "a.dat").doesNotContain("WARNING");
    }

    @Test
    void aSiteWithoutCodeIsAWorkerToo() {
        ToolRun run = dryRun("files");

        assertThat(run.succeeded()).as(run.output()).isTrue();
        assertThat(run.output()).doesNotContain("WARNING");
    }

    /** Runs where the configuration lies, because that is where wrangler looks for a tsconfig from. */
    private ToolRun dryRun(String worker) {
        Path configuration = configuration(worker);
        return Wrangler.run(
                configuration.resolveSibling(""),
                "deploy",
                "--dry-run",
                "--outdir",
                project.resolve("out-" + worker).toString(),
                "--config",
                configuration.toString());
    }

    private Path configuration(String worker) {
        return project.resolve("target/athanor/wrangler").resolve(worker + ".jsonc");
    }

    private static Fragment worker(String name, @Nullable CodeSettings code, @Nullable AssetSettings assets) {
        WorkerEntry entry = new WorkerEntry(
                null,
                code,
                CompatibilitySettings.of("2026-04-01"),
                AddressSettings.PRIVATE,
                RuntimeSettings.NONE,
                assets,
                TriggerSettings.NONE,
                LifecycleSettings.NONE,
                List.of());
        return Fragment.of("forms." + name, name.toLowerCase(java.util.Locale.ROOT), entry);
    }

    private void write(String file, String text) throws IOException {
        Path path = project.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
