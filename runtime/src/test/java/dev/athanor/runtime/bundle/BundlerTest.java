package dev.athanor.runtime.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.athanor.manifest.CodeSettings;
import dev.athanor.runtime.problem.Problem;
import dev.athanor.runtime.toolchain.NodeToolchain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundlerTest {

    private static final String ENTRYPOINT = "src/main/worker/api.ts";

    private static Path esbuild = Path.of("");

    @TempDir
    private Path directory;

    @BeforeAll
    static void install() {
        esbuild = new NodeToolchain(System.getenv()).install(sentence -> {}).esbuild();
    }

    @BeforeEach
    void aWorker() throws IOException {
        write("one", ENTRYPOINT, """
                import { onQueue, type Env } from "athanor/api";
                import schema from "./schema.sql";
                import { greet } from "./greet";
                import { DurableObject } from "cloudflare:workers";
                import { Buffer } from "node:buffer";
                export class Counter extends DurableObject<Env> {}
                export default {
                  fetch: () => new Response(greet(schema + process.env.NODE_ENV + Buffer.from("a"))),
                  queue: onQueue({}),
                };
                """);
        write("one", "src/main/worker/greet.ts", "export const greet = (name: string): string => `hello ${name}`;\n");
        write("one", "src/main/worker/schema.sql", "create table orders (id text);\n");
        write("one", "target/athanor/types/api.js", "export const onQueue = (handlers) => handlers;\n");
        write("one", "target/athanor/types/api.d.ts", "export interface Env {}\n");
    }

    @Test
    void theModuleHoldsAllThatIsImportedButWhatTheRuntimeBrings() {
        WorkerBundle bundle = bundle("one", false);

        assertThat(bundle.mainModule()).isEqualTo("api.js");
        WorkerModule main = bundle.modules().get(0);
        assertThat(bundle.modules()).hasSize(1);
        assertThat(main.name()).isEqualTo("api.js");
        assertThat(main.contentType()).isEqualTo("application/javascript+module");
        assertThat(main.content().text())
                .contains("from \"cloudflare:workers\"", "from \"node:buffer\"")
                .contains("hello ${name}", "create table orders", "\"production\"")
                .contains("(handlers) => handlers", "Counter,", "as default");
    }

    @Test
    void theSourceMapIsAPartOfItsOwn() {
        WorkerBundle bundle = bundle("one", true);

        assertThat(bundle.modules())
                .extracting(WorkerModule::name, WorkerModule::contentType)
                .containsExactly(
                        tuple("api.js", "application/javascript+module"),
                        tuple("api.js.map", "application/source-map"));
        assertThat(bundle.modules().get(0).content().text()).endsWith("\n//# sourceMappingURL=api.js.map\n");
        assertThat(bundle.modules().get(1).content().text())
                .contains("\"src/main/worker/api.ts\"", "\"target/athanor/types/api.js\"");
    }

    @Test
    void theSameSourcesElsewhereGiveTheSameBytes() throws IOException {
        copy("one", "two/further/away");

        WorkerBundle elsewhere = bundle("two/further/away", true);

        assertThat(elsewhere).isEqualTo(bundle("one", true));
        assertThat(elsewhere.modules())
                .allSatisfy(module -> assertThat(module.content().text()).doesNotContain(directory.toString()));
    }

    @Test
    void theProjectsOwnPathsWorkToo() throws IOException {
        write("one", "src/main/worker/tsconfig.json", """
                {"compilerOptions": {"paths": {"athanor/*": ["../../../target/athanor/types/*"]}}}
                """);

        assertThat(bundle("one", false).modules().get(0).content().text()).contains("(handlers) => handlers");
    }

    @Test
    void eachErrorComesWithItsPlace() throws IOException {
        write("one", ENTRYPOINT, """
                import { a } from "./nope";
                import { b } from "athanor/nobody";
                export default { a, b };
                """);

        assertThatThrownBy(() -> bundle("one", true))
                .asInstanceOf(type(BundleException.class))
                .satisfies(e -> assertThat(e.problems())
                        .containsExactlyInAnyOrder(
                                new Problem(ENTRYPOINT + ":1:18", "Could not resolve \"./nope\""),
                                new Problem(
                                        ENTRYPOINT + ":2:18",
                                        "Could not resolve \"athanor/nobody\"; no declaration on the class path has this"
                                                + " id: compile the declarations, or correct the import")));
    }

    @Test
    void aSyntaxErrorComesWithItsPlace() throws IOException {
        write("one", "src/main/worker/greet.ts", "export const greet = (;\n");

        assertThatThrownBy(() -> bundle("one", true))
                .isInstanceOf(BundleException.class)
                .hasMessage("src/main/worker/greet.ts:1:22: Unexpected \";\"");
    }

    @Test
    void aMissingEntrypointIsNamed() throws IOException {
        Files.delete(directory.resolve("one").resolve(ENTRYPOINT));

        assertThatThrownBy(() -> bundle("one", true))
                .isInstanceOf(BundleException.class)
                .hasMessageStartingWith(ENTRYPOINT + ": does not exist in ")
                .hasMessageContaining("correct entrypoint on the @Worker");
    }

    @Test
    void warningsAreTold() throws IOException {
        write("one", "src/main/worker/greet.ts", "export const greet = (x: string) => typeof x === 'strng' ? x : x;\n");
        List<Problem> warnings = new ArrayList<>();

        new Bundler(esbuild, warnings::add).bundle(request("one", false));

        assertThat(warnings).singleElement().satisfies(warning -> {
            assertThat(warning.subject()).isEqualTo("src/main/worker/greet.ts:1:49");
            assertThat(warning.message()).contains("never evaluate to \"strng\"");
        });
    }

    @Test
    void noTypesAtAllIsFineForCodeThatImportsNone() throws IOException {
        write("bare", ENTRYPOINT, "export default { fetch: () => new Response('hi') };\n");

        assertThat(bundle("bare", true).modules()).hasSize(2);
    }

    private WorkerBundle bundle(String project, boolean sourceMap) {
        return new Bundler(esbuild).bundle(request(project, sourceMap));
    }

    private BundleRequest request(String project, boolean sourceMap) {
        return request(project, new CodeSettings(ENTRYPOINT, null, null, null, null, List.of(), null, sourceMap));
    }

    private BundleRequest request(String project, CodeSettings code) {
        Path root = directory.resolve(project);
        return new BundleRequest("api", root, code, root.resolve("target/athanor/types"));
    }

    private void write(String project, String file, String text) throws IOException {
        Path path = directory.resolve(project).resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private void copy(String from, String to) throws IOException {
        Path top = directory.resolve(from);
        try (Stream<Path> files = Files.walk(top)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                write(to, top.relativize(file).toString(), Files.readString(file));
            }
        }
    }
}
