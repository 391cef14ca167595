package dev.athanor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Users' mistakes under Maven: each is said clearly, and none with a stack trace. */
@ResourceLock(MavenBuild.LOCK)
class MistakesTest {

    private static final String TOKEN = "quite-secret-api-token";

    @TempDir
    private Path directory;

    private MavenBuild maven;

    @BeforeEach
    void copySample() throws IOException {
        maven = new MavenBuild(Shop.copySources(directory));
    }

    @Test
    void declarationsThatNoProcessorHasSeenAreNamed() throws IOException {
        Shop.edit(
                directory.resolve("pom.xml"),
                "<annotationProcessorPaths>",
                "<proc>none</proc><annotationProcessorPaths>");

        assertThat(failure("process-classes")).contains("com.example.shop.Api").contains("annotationProcessorPaths");
    }

    @Test
    void secretsWithoutAValueAreNamedAllAtOnce() throws IOException {
        Shop.edit(
                directory.resolve("src/main/java/com/example/shop/Api.java"),
                "    String apiKey();",
                "    String apiKey();\n\n    /** Another. */\n    @Secret\n    String paymentKey();");

        assertThat(failure("process-classes", "athanor:plan"))
                .contains("API_KEY")
                .contains("PAYMENT_KEY");
    }

    @Test
    void aGoalWithoutCompiledClassesSaysWhatToDo() {
        assertThat(failure("athanor:plan")).contains("mvn compile");
    }

    @Test
    void anEntrypointThatDoesNotBundleIsShownWithItsLine() throws IOException {
        maven.with("API_KEY", "quite-secret-a-key");
        Shop.edit(directory.resolve("src/main/worker/log.ts"), "console.log(message);", "console.log(message;");

        assertThat(failure("deploy")).contains("src/main/worker/log.ts:6");
    }

    @Test
    void anUnknownPlaceholderOfAStageIsNamed() {
        assertThat(failure("process-classes", "athanor:plan", "-Dathanor.stage=Not_A_Stage"))
                .contains("Not_A_Stage");
    }

    @Test
    void anAccountThatRefusesTheTokenIsSaidWithoutTheToken() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body =
                    "{\"success\":false,\"errors\":[{\"code\":10000,\"message\":\"Authentication error\"}],\"result\":null}"
                            .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("content-type", "application/json");
            exchange.sendResponseHeaders(401, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            // Not a variable of the environment, all of which Maven itself prints under -X.
            Files.writeString(directory.resolve(".env"), "API_KEY=quite-secret-a-key\n");
            maven.with(
                            "CLOUDFLARE_API_BASE_URL",
                            "http://127.0.0.1:" + server.getAddress().getPort() + "/client/v4")
                    .withServer("cloudflare", "0123456789abcdef0123456789abcdef", TOKEN);

            String output = failure("-X", "deploy");

            assertThat(output).contains("Authentication error");
            assertThat(output).doesNotContain(TOKEN);
        } finally {
            server.stop(0);
        }
        assertThat(Files.readString(directory.resolve("target/athanor/requests.log")))
                .doesNotContain(TOKEN);
    }

    private String failure(String... arguments) {
        MavenRun run = maven.run(arguments);
        assertThat(run.succeeded()).as(run.output()).isFalse();
        if (!java.util.List.of(arguments).contains("-X")) {
            assertThat(run.output()).doesNotContain("\tat ").doesNotContain("Exception:");
        }
        return run.output();
    }
}
