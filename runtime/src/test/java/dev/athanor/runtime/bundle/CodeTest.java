package dev.athanor.runtime.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.athanor.manifest.BundleSettings;
import dev.athanor.manifest.CodeSettings;
import dev.athanor.manifest.ModuleRule;
import dev.athanor.runtime.toolchain.NodeToolchain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a declaration says of a worker's code, and what is uploaded then. */
class CodeTest {

    private static Path esbuild = Path.of("");

    @TempDir
    private Path project;

    @BeforeAll
    static void install() {
        esbuild = new NodeToolchain(System.getenv()).install(sentence -> {}).esbuild();
    }

    @Test
    void wasmAndDataBecomeModulesAndTextBecomesCode() throws IOException {
        write("w/api.js", """
                import add from "./add.wasm";
                import again from "./add.wasm?module";
                import data from "./logo.bin";
                import page from "./page.html";
                import query from "./query.sql";
                export default { fetch: () => new Response([add, again, data, page, query].join()) };
                """);
        write("w/add.wasm", "wasm");
        write("w/logo.bin", "data");
        write("w/page.html", "<h1>page</h1>");
        write("w/query.sql", "select 1");

        WorkerBundle bundle = bundle(CodeSettings.of("w/api.js"));

        assertThat(bundle.modules())
                .extracting(module -> module.name().replaceAll("-[A-Z0-9]{8}", "-*"), WorkerModule::contentType)
                .containsExactly(
                        tuple("api.js", "application/javascript+module"),
                        tuple("api.js.map", "application/source-map"),
                        tuple("add-*.wasm", "application/wasm"),
                        tuple("logo-*.bin", "application/octet-stream"));
        WorkerModule wasm = bundle.modules().get(2);
        assertThat(wasm.content().text()).isEqualTo("wasm");
        assertThat(main(bundle))
                .contains("from \"./" + wasm.name() + "\"", "from \"./" + wasm.name() + "?module\"")
                .contains("<h1>page</h1>", "select 1");
    }

    @Test
    void aRuleSaysWhatAnotherEndingIs() throws IOException {
        write("api.js", """
                import page from "./page.md";
                import table from "./table.dat";
                export default { page, table };
                """);
        write("page.md", "# page");
        write("table.dat", "data");

        WorkerBundle bundle = bundle(code("api.js")
                .rules(rule(ModuleRule.TEXT, "**/*.md"), rule(ModuleRule.DATA, "**/*.dat"))
                .settings());

        assertThat(main(bundle)).contains("# page");
        assertThat(bundle.modules().get(2).contentType()).isEqualTo("application/octet-stream");
    }

    @Test
    void everyOptionOfTheBundlerDoesItsWork() throws IOException {
        write("worker/api.ts", """
                import { greet } from "greeting";
                import left from "left-out";
                import icon from "./icon.svg";
                import { chosen } from "pkg";
                import { mapped } from "@/mapped";
                export default { fetch: () => new Response(greet(VERSION, icon) + left + chosen + mapped + (VERSION ?? "none")) };
                export class Named {}
                """);
        write("worker/greeting.ts", "export const greet = (a: string, b: string) => `hello ${a} ${b}`;");
        write("worker/icon.svg", "<svg/>");
        write("worker/src/mapped.ts", "export const mapped = 'by tsconfig';");
        write("worker/tsconfig.worker.json", "{\"compilerOptions\":{\"paths\":{\"@/*\":[\"./src/*\"]}}}");
        write("worker/node_modules/pkg/package.json", """
                {"name":"pkg","exports":{".":{"custom":"./custom.js","workerd":"./workerd.js"}}}
                """);
        write("worker/node_modules/pkg/custom.js", "export const chosen = 'custom condition';");
        write("worker/node_modules/pkg/workerd.js", "export const chosen = 'workerd condition';");
        BundleSettings settings = new BundleSettings(
                true,
                false,
                "es2019",
                "tsconfig.worker.json",
                List.of("VERSION=\"1.2.3\""),
                List.of("greeting=./greeting.ts"),
                List.of(".svg=dataurl"),
                List.of("left-out"),
                List.of("custom"));

        String code = main(bundle(new CodeSettings("api.ts", null, null, "worker", null, List.of(), settings, false)));

        assertThat(code)
                .contains(
                        "1.2.3", "hello ", "data:image/svg+xml", "from\"left-out\"", "custom condition", "by tsconfig")
                .doesNotContain("??", "__name", "workerd condition", "// worker", "\n\n");
    }

    @Test
    void aScriptOfTheDeclarationIsBundledToo() throws IOException {
        write("node_modules/greeting/index.js", "export const greet = () => 'hello from a package';");

        WorkerBundle bundle = bundle(new CodeSettings(
                null,
                "import { greet } from 'greeting';\nexport default { fetch: () => new Response(greet()) };",
                null,
                null,
                null,
                List.of(),
                null,
                true));

        assertThat(bundle.mainModule()).isEqualTo("api.js");
        assertThat(main(bundle)).contains("hello from a package").doesNotContain(project.toString());
        assertThat(bundle.modules().get(1).content().text())
                .contains("\"api.js\"", "\"node_modules/greeting/index.js\"");
    }

    @Test
    void aScriptThatIsNotBundledIsUploadedAsItStands() {
        String script = "export default { fetch: () => new Response('hi') };";

        WorkerBundle bundle = bundle(new CodeSettings(null, script, null, null, true, List.of(), null, true));

        assertThat(bundle.modules()).singleElement().satisfies(module -> {
            assertThat(module.name()).isEqualTo("api.js");
            assertThat(module.content().text()).isEqualTo(script);
        });
    }

    @Test
    void anErrorInAScriptOfTheDeclarationHasItsLine() {
        assertThatThrownBy(() -> bundle(new CodeSettings(
                        null, "export default {};\nexport const = 1;", null, null, null, List.of(), null, true)))
                .isInstanceOf(BundleException.class)
                .hasMessageStartingWith("api.js:2:13: Expected identifier but found \"=\"");
    }

    @Test
    void filesThatAreNotBundledKeepTheirPathsAndGetTheirTypes() throws IOException {
        write("dist/index.js", "import './lib/a.mjs';\n//# sourceMappingURL=index.js.map");
        write("dist/index.js.map", "{}");
        write("dist/lib/a.mjs", "import { onQueue } from 'athanor/api';");
        write("dist/lib/b.cjs", "module.exports = 1;");
        write("dist/add.wasm", "wasm");
        write("dist/schema.sql", "select 1");
        write("dist/data.bin", "data");
        write("dist/notes.md", "not a module");
        write("target/athanor/types/api.js", "export const onQueue = 1;");

        WorkerBundle bundle = bundle(code("dist/index.js").noBundle().settings());

        assertThat(bundle.mainModule()).isEqualTo("index.js");
        assertThat(bundle.modules())
                .extracting(WorkerModule::name, WorkerModule::contentType)
                .containsExactly(
                        tuple("index.js", "application/javascript+module"),
                        tuple("index.js.map", "application/source-map"),
                        tuple("add.wasm", "application/wasm"),
                        tuple("data.bin", "application/octet-stream"),
                        tuple("lib/a.mjs", "application/javascript+module"),
                        tuple("lib/b.cjs", "application/javascript"),
                        tuple("schema.sql", "text/plain"),
                        tuple("lib/athanor/api", "application/javascript+module"));
    }

    @Test
    void aRuleEndsTheOthersOfItsTypeUnlessItSaysOtherwise() throws IOException {
        write("dist/index.js", "export default {};");
        write("dist/a.txt", "a");
        write("dist/b.md", "b");
        ModuleRule markdown = new ModuleRule(ModuleRule.TEXT, List.of("*.md"), true);

        assertThat(names(code("dist/index.js").noBundle().rules(rule(ModuleRule.TEXT, "*.md"))))
                .containsExactly("index.js", "b.md");
        assertThat(names(code("dist/index.js").noBundle().rules(markdown)))
                .containsExactly("index.js", "a.txt", "b.md");
    }

    @Test
    void aRuleThatFindsNothingIsRefused() throws IOException {
        write("dist/index.js", "export default {};");

        assertThatThrownBy(() -> bundle(code("dist/index.js")
                        .noBundle()
                        .rules(rule(ModuleRule.DATA, "models/**/*.onnx"))
                        .settings()))
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("dist/index.js: has a rule for models/**/*.onnx, which no file in");
    }

    @Test
    void aDeclaredDirectoryIsWhereModulesAreNamedFrom() throws IOException {
        write("code/src/index.js", "import '../lib/a.js';");
        write("code/lib/a.js", "export {};");

        WorkerBundle bundle = bundle(new CodeSettings("src/index.js", null, null, "code", true, List.of(), null, true));

        assertThat(bundle.mainModule()).isEqualTo("src/index.js");
        assertThat(bundle.modules()).extracting(WorkerModule::name).containsExactly("src/index.js", "lib/a.js");
    }

    @Test
    void aServiceWorkerIsOneScript() throws IOException {
        write("api.ts", """
                import query from "./query.sql";
                addEventListener("fetch", (event) => event.respondWith(new Response(query)));
                """);
        write("query.sql", "select 1");

        WorkerBundle bundle = bundle(code("api.ts").serviceWorker().settings());

        assertThat(bundle.serviceWorker()).isTrue();
        assertThat(bundle.modules())
                .extracting(WorkerModule::name, WorkerModule::contentType)
                .containsExactly(
                        tuple("api.js", "application/javascript"), tuple("api.js.map", "application/source-map"));
        assertThat(main(bundle)).startsWith("(() => {").contains("select 1");
    }

    @Test
    void aServiceWorkerHasNoOtherModules() throws IOException {
        write("api.ts", "import add from './add.wasm';\naddEventListener('fetch', () => add);");
        write("add.wasm", "wasm");

        assertThatThrownBy(() -> bundle(code("api.ts").serviceWorker().settings()))
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("api.ts: is a service worker and needs the module add-");
    }

    @Test
    void whatNoWorkerCanUseIsRefused() throws IOException {
        write("api.ts", "import './a.css';\nexport default {};");
        write("a.css", "a { color: red }");

        assertThatThrownBy(() -> bundle(code("api.ts").settings()))
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("api.ts: imports something that becomes the file api.css");
    }

    @Test
    void aMissingDirectoryIsNamed() {
        assertThatThrownBy(() -> bundle(new CodeSettings("api.ts", null, null, "nowhere", null, List.of(), null, true)))
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("nowhere: is no directory; create it, or correct cwd");
    }

    private record Code(
            String entrypoint,
            @Nullable String format,
            @Nullable Boolean bare,
            List<ModuleRule> declared) {

        Code noBundle() {
            return new Code(entrypoint, format, true, declared);
        }

        Code serviceWorker() {
            return new Code(entrypoint, CodeSettings.SERVICE_WORKER, bare, declared);
        }

        Code rules(ModuleRule... some) {
            return new Code(entrypoint, format, bare, List.of(some));
        }

        CodeSettings settings() {
            return new CodeSettings(entrypoint, null, format, null, bare, declared, null, true);
        }
    }

    private static Code code(String entrypoint) {
        return new Code(entrypoint, null, null, List.of());
    }

    private static ModuleRule rule(String type, String glob) {
        return new ModuleRule(type, List.of(glob), null);
    }

    private List<String> names(Code code) {
        return bundle(code.settings()).modules().stream()
                .map(WorkerModule::name)
                .toList();
    }

    private static String main(WorkerBundle bundle) {
        return bundle.modules().get(0).content().text();
    }

    private WorkerBundle bundle(CodeSettings code) {
        return new Bundler(esbuild)
                .bundle(new BundleRequest("api", project, code, project.resolve("target/athanor/types")));
    }

    private void write(String file, String text) throws IOException {
        Path path = project.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
