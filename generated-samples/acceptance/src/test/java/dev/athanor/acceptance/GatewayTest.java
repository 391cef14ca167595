package dev.athanor.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.athanor.local.LocalCloud;
import dev.athanor.local.LocalCloudListener;
import dev.athanor.local.LocalCloudOptions;
import dev.athanor.manifest.Manifest;
import dev.athanor.oracles.ToolRun;
import dev.athanor.oracles.Tsc;
import dev.athanor.runtime.apply.DeployListener;
import dev.athanor.runtime.apply.DeployResult;
import dev.athanor.runtime.apply.Deployer;
import dev.athanor.runtime.apply.Project;
import dev.athanor.runtime.bundle.Bundler;
import dev.athanor.runtime.link.Stack;
import dev.athanor.runtime.output.LinkedFiles;
import dev.athanor.runtime.plan.DataLossConsent;
import dev.athanor.runtime.plan.Plan;
import dev.athanor.runtime.toolchain.NodeToolchain;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample with host names: deployed for two stages, called, and removed. */
class GatewayTest {

    private static final Sample SAMPLE = Sample.GATEWAY;
    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    private Path directory;

    private final List<String> logs = new CopyOnWriteArrayList<>();
    private HttpServer wiki;
    private LocalCloud cloud;

    @BeforeEach
    void start() throws IOException {
        wiki = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        wiki.createContext("/", exchange -> {
            byte[] body = ("wiki " + exchange.getRequestHeaders().getFirst("Host")).getBytes(UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        wiki.start();
        LocalCloudListener listener = new LocalCloudListener() {
            @Override
            public void workerLogged(String worker, String level, String text) {
                logs.add(text);
            }
        };
        cloud = LocalCloud.start(
                LocalCloudOptions.in(directory.resolve("local")).withListener(listener));
    }

    @AfterEach
    void stop() {
        cloud.close();
        wiki.stop(0);
    }

    @Test
    void hostNamesLeadWhereTheyAreDeclaredToAndNowhereOnceTheyAreRemoved() throws Exception {
        DeployResult deployed = apply("dev");

        assertThat(deployed.addresses())
                .containsOnlyKeys(
                        "gateway/api-dev.example.com", "gateway/dev.example.com", "office/wiki-dev.example.com");
        URI api = address(deployed, "gateway/api-dev.example.com");
        assertThat(api).hasHost("api-dev.example.com.localhost");
        assertThat(get(api.getPort(), "api-dev.example.com.localhost:" + api.getPort(), "/a"))
                .contains("{\"stage\":\"dev\",\"hostname\":\"api-dev.example.com\",\"pathname\":\"/a\"}");
        assertThat(get(api.getPort(), "dev.example.com", "/api/x")).contains("\"hostname\":\"dev.example.com\"");
        assertThat(get(api.getPort(), "dev.example.com", "/other")).startsWith("HTTP/1.1 404");
        assertThat(get(api.getPort(), "ada.shops.example.com", "/")).contains("\"shop\":\"ada\"");
        assertThat(answersUntilBusy(api.getPort(), "bob.shops.example.com")).contains("HTTP/1.1 429 Too Many Requests");
        assertThat(get(api.getPort(), "ada.shops.example.com", "/")).startsWith("HTTP/1.1 200");
        assertThat(get(api.getPort(), "wiki-dev.example.com", "/docs/1")).contains("wiki wiki.internal");
        assertThat(get(api.getPort(), "wiki-dev.example.com", "/admin")).startsWith("HTTP/1.1 403");
        assertThat(get(api.getPort(), "api.example.com", "/")).startsWith("HTTP/1.1 404");
        assertThat(plan("dev").isEmpty()).isTrue();

        assertThat(cloud.fireCron("gateway-dev-gateway", "0 3 * * *").ok()).isTrue();
        assertThat(cloud.fireCron("gateway-dev-gateway", "*/10 * * * *").ok()).isTrue();
        awaitLogs("dev: nightly, at 0 3 * * *", "dev: refresh");

        destroy("dev");
        assertThat(get(api.getPort(), "api-dev.example.com", "/")).isEmpty();
    }

    @Test
    void productionHasItsOwnAndKeepsTheTunnelThatIsRetained() throws Exception {
        DeployResult deployed = apply("prod");

        assertThat(deployed.addresses())
                .containsKeys("gateway/api.example.com", "gateway/www.example.org", "gateway/example.com")
                .doesNotContainKey("gateway/api-dev.example.com");
        int port = address(deployed, "gateway/example.com").getPort();
        assertThat(get(port, "example.com", "/api/v1")).contains("\"stage\":\"prod\"");
        assertThat(get(port, "www.example.org", "/")).contains("\"hostname\":\"www.example.org\"");
        assertThat(get(port, "ssh.example.com", "/")).startsWith("HTTP/1.1 501").contains("cloudflared");
        assertThat(plan("prod").isEmpty()).isTrue();

        try (Deployer deployer = deployer("prod")) {
            Plan destroy = deployer.planDestroy(DataLossConsent.none());
            assertThat(destroy.toText()).contains("retain = true", "- tunnel office", "- domain", "- route");
        }
    }

    @Test
    void theWorkerFitsItsTypesAndAForgottenScheduleIsNamed() throws IOException {
        Path worker = directory.resolve("project/src/main/worker");
        Shop.copy(SAMPLE.directory().resolve("src/main/worker"), worker);
        Shop.copy(SAMPLE.generated().resolve("types"), directory.resolve("project/target/athanor/types"));

        assertThat(Tsc.check(worker, "--strict").output()).isEmpty();
        Shop.edit(
                worker.resolve("gateway.ts"),
                "    refresh: (_controller, env) =>",
                "    refreshed: (_controller, env) =>");
        ToolRun run = Tsc.check(worker, "--strict");
        assertThat(run.output()).contains("gateway.ts").contains("refreshed");
    }

    private static URI address(DeployResult deployed, String name) {
        return Objects.requireNonNull(deployed.addresses().get(name), name);
    }

    private DeployResult apply(String stage) {
        try (Deployer deployer = deployer(stage)) {
            DeployResult result = deployer.apply(deployer.plan(DataLossConsent.none()));
            assertThat(result.isSuccess()).as(result.toText()).isTrue();
            return result;
        }
    }

    private Plan plan(String stage) {
        try (Deployer deployer = deployer(stage)) {
            return deployer.plan(DataLossConsent.none());
        }
    }

    private void destroy(String stage) {
        try (Deployer deployer = deployer(stage)) {
            DeployResult result = deployer.apply(deployer.planDestroy(DataLossConsent.none()));
            assertThat(result.isSuccess()).as(result.toText()).isTrue();
        }
    }

    private Deployer deployer(String stage) {
        Manifest manifest = SAMPLE.manifest();
        Path output = directory.resolve("athanor");
        LinkedFiles.write(manifest, stage, SAMPLE.classPath(), SAMPLE.directory(), output);
        Bundler bundler = new Bundler(
                new NodeToolchain(System.getenv()).install(text -> {}).esbuild());
        String address = "http://127.0.0.1:" + wiki.getAddress().getPort();
        Project project = new Project(
                SAMPLE.directory(),
                Stack.resolve(manifest, stage, Map.of("WIKI_URL", address)),
                name -> Optional.empty(),
                bundler::bundle,
                output);
        return new Deployer(cloud.target(), project, DeployListener.SILENT);
    }

    private void awaitLogs(String... lines) throws InterruptedException {
        Instant end = Instant.now().plus(LONG);
        while (!logs.containsAll(List.of(lines)) && Instant.now().isBefore(end)) {
            Thread.sleep(20);
        }
        assertThat(logs).contains(lines);
    }

    /** The first lines of what is answered; more than fit into two periods, of which one may end in between. */
    private static List<String> answersUntilBusy(int port, String host) throws IOException {
        List<String> answers = new ArrayList<>();
        while (answers.size() <= 2 * 20 && !answers.contains("HTTP/1.1 429 Too Many Requests")) {
            answers.add(get(port, host, "/").lines().findFirst().orElse(""));
        }
        return answers;
    }

    /** The whole answer to a request for a host name; empty when nobody listens. */
    private static String get(int port, String host, String path) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String request = "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        } catch (java.net.ConnectException e) {
            return "";
        }
    }
}
