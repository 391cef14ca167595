package dev.athanor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.oracles.ToolRun;
import dev.athanor.oracles.Tsc;
import dev.athanor.oracles.TypeShapes;
import dev.athanor.runtime.plan.DataLossConsent;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * workerd itself as the judge of the types of calls: what one worker sends to another, by the methods of a random interface,
 * arrives as the generated TypeScript says, which TypeScript's own compiler reads; and {@code tsc} takes the same calls, and none
 * with a wrong value. Another seed is tried with {@code -Dseed=…}.
 */
class CallsDifferentialTest {

    private static final long SEED = Long.getLong("seed", 20261123);
    private static final int RECORDS = 25;
    private static final int METHODS = 90;

    @TempDir
    Path directory;

    @Test
    void whatIsSentArrivesAsTyped() throws IOException, InterruptedException {
        RandomCalls random = new RandomCalls(SEED, RECORDS, METHODS);
        write("src/main/java/com/example/calls/Calls.java", random.java());
        write("src/caller.ts", random.caller());
        write("src/service.ts", random.service());
        for (String shared : List.of("fit.ts", "fits.ts")) {
            write("src/" + shared, resource(shared));
        }
        compile();
        Sample sample = new Sample(directory.toString(), "calls", "dev", Map.of(), List.of("."), List.of());
        Path types = directory.resolve("cloud/athanor/types");

        try (SampleCloud cloud = new SampleCloud(directory.resolve("cloud"))) {
            write(
                    "src/described.ts",
                    described(directory.resolve("target/classes/META-INF/athanor/types/carrier.d.ts")));
            cloud.apply(sample, sample.manifest(), DataLossConsent.none());
            ToolRun run = check(types);
            assertThat(run.output()).as("seed %d", SEED).isEmpty();
            assertThat(run.succeeded()).isTrue();

            JsonNode answer = get(cloud.address("calls-dev-calls"));

            assertThat(answer.path("problems").valueStream().map(JsonNode::asString))
                    .as("seed %d", SEED)
                    .isEmpty();
            assertThat(answer.path("calls").asInt()).isEqualTo(METHODS + 1);
        }
    }

    private static String described(Path module) {
        return "import type { Described } from \"./fit\";\nexport const described: Described = "
                + TypeShapes.ofMethods(module, "CarrierRpc") + ";\n";
    }

    private ToolRun check(Path types) throws IOException {
        write("src/tsconfig.json", """
                { "compilerOptions": {
                  "strict": true, "target": "ES2024", "lib": ["ES2024"], "module": "ESNext", "moduleResolution": "Bundler",
                  "paths": { "athanor/*": ["%s/*"] }
                }, "include": ["*.ts", "%s/*.ts"] }
                """.formatted(types, types));
        return Tsc.check(directory.resolve("src"));
    }

    private void compile() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Path classes = Files.createDirectories(directory.resolve("target/classes"));
        StringWriter out = new StringWriter();
        Path source = directory.resolve("src/main/java/com/example/calls/Calls.java");
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(
                            out,
                            files,
                            null,
                            List.of("-d", classes.toString(), "-Aathanor.basedir=" + directory),
                            null,
                            files.getJavaFileObjects(source))
                    .call();
            assertThat(compiled).as("seed %d: %s", SEED, out).isTrue();
        }
    }

    private static JsonNode get(URI address) throws IOException, InterruptedException {
        HttpClient http = HttpClient.newHttpClient();
        return JsonMapper.shared()
                .readTree(http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                        .body());
    }

    private void write(String file, String text) throws IOException {
        Path path = directory.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = CallsDifferentialTest.class.getResourceAsStream("/calls/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
