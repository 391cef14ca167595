package dev.athanor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.oracles.ToolRun;
import dev.athanor.oracles.Tsc;
import dev.athanor.oracles.Wrangler;
import dev.athanor.runtime.link.Linker;
import dev.athanor.runtime.output.LinkedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shop's code written for what {@code wrangler types} makes, against the global types of Athanor and against wrangler's own. */
class AmbientTypesTest {

    private static final String CODE = """
            import { env, exports, WorkerEntrypoint } from "cloudflare:workers";

            export class Figures extends WorkerEntrypoint {
              async fulfilled(): Promise<number> {
                return this.ctx.exports.OrderCounter.getByName("all").value();
              }
              level(): string {
                return this.env.LOG_LEVEL;
              }
            }

            export async function count(one: Env, two: Cloudflare.Env): Promise<number> {
              await one.PLACED_ORDERS.send({ id: "1", customerId: "ada", placedAt: "2026-01-01T00:00:00Z", lines: [] });
              const rows = await two.DB.prepare("SELECT 1").all();
              await exports.default.fetch("https://shop.example");
              return rows.results.length + env.LOG_LEVEL.length;
            }
            """;

    @TempDir
    private static Path project;

    private static Path worker;

    @BeforeAll
    static void link() throws IOException {
        worker = project.resolve("src/main/worker");
        Shop.copy(Shop.directory().resolve("src/main"), project.resolve("src/main"));
        var classPath = Sample.SHOP.classPath();
        LinkedFiles.write(
                Linker.link("shop", classPath, Shop.directory()),
                "dev",
                classPath,
                project,
                project.resolve("target/athanor"),
                true);
        Files.writeString(worker.resolve("figures.ts"), CODE);
    }

    @Test
    void codeWrittenForWranglerFindsItsTypes() throws IOException {
        assertThat(checked(Files.readString(project.resolve("target/athanor/ambient/api.d.ts")))
                        .output())
                .isEmpty();
        assertThat(checked(wranglers()).output()).isEmpty();
    }

    @Test
    void andIsHeldToThem() throws IOException {
        String right = Files.readString(worker.resolve("figures.ts"));
        Files.writeString(
                worker.resolve("figures.ts"),
                right.replace("id: \"1\", ", "")
                        .replace("exports.OrderCounter", "exports.Counter")
                        .replace("env.LOG_LEVEL", "env.LEVEL"));
        try {
            assertThat(checked(Files.readString(project.resolve("target/athanor/ambient/api.d.ts")))
                            .output())
                    .contains("Property 'id' is missing")
                    .contains("Property 'Counter' does not exist")
                    .contains("Property 'LEVEL' does not exist on type 'Env'");
        } finally {
            Files.writeString(worker.resolve("figures.ts"), right);
        }
    }

    @Test
    void bothKnowTheSameNames() throws IOException {
        String ours = Files.readString(project.resolve("target/athanor/ambient/api.d.ts"));
        String theirs = wranglers();
        Matcher env = Pattern.compile("(?s)interface Env \\{(.*?)\\n}")
                .matcher(Files.readString(project.resolve("target/athanor/types/api.d.ts")));
        assertThat(env.find()).isTrue();

        assertThat(names(env.group(1))).isEqualTo(names(theirs));
        assertThat(ours).contains("durableNamespaces: \"OrderCounter\";");
        assertThat(theirs).contains("durableNamespaces: \"OrderCounter\";");
    }

    /** What {@code wrangler types} makes of the configuration that was generated. */
    private static String wranglers() throws IOException {
        Path types = project.resolve("wrangler.d.ts");
        ToolRun run = Wrangler.run(
                project,
                "types",
                types.toString(),
                "--include-runtime=false",
                "--config",
                project.resolve("target/athanor/wrangler/api.jsonc").toString());
        assertThat(run.succeeded()).as(run.output()).isTrue();
        return Files.readString(types);
    }

    /** The names of properties in capitals. */
    private static SortedSet<String> names(String types) {
        SortedSet<String> names = new TreeSet<>();
        Matcher name =
                Pattern.compile("(?m)^\\s+(?:readonly )?([A-Z][A-Z_0-9]+)\\??:").matcher(types);
        while (name.find()) {
            names.add(name.group(1));
        }
        return names;
    }

    /** The shop's code under some global types, which lie where generated ones do. */
    private static ToolRun checked(String global) throws IOException {
        Path chosen = Files.createDirectories(project.resolve("target/athanor/chosen"))
                .resolve("api.d.ts");
        Files.writeString(chosen, global.replace("\"./src/", "\"../../../src/"));
        // Wrangler's file has the types of imported files too.
        String modules = global.contains("declare module") ? "" : "\"../../../target/athanor/types/modules.d.ts\", ";
        Files.writeString(
                worker.resolve("tsconfig.json"),
                Files.readString(Shop.directory().resolve("src/main/worker/tsconfig.json"))
                        .replace(
                                "\"../../../target/athanor/types/**/*.ts\"",
                                modules + "\"../../../target/athanor/chosen/api.d.ts\""));
        return Tsc.check(worker, "--strict");
    }
}
