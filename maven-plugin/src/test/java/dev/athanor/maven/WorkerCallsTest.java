package dev.athanor.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.athanor.runtime.problem.ProblemException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WorkerCallsTest {

    private final RecordedLog log = new RecordedLog();
    private HttpServer server;
    private URI address;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = ("You asked for\n" + exchange.getRequestURI()).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(exchange.getRequestURI().getPath().equals("/fail") ? 500 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void theAnswerIsShownWithItsStatus() {
        new WorkerCalls(log).get(Map.of("api", address), "/stats?of=today");

        assertThat(log.lines())
                .containsExactly("GET " + address + "/stats?of=today -> 200", "You asked for", "/stats?of=today");
    }

    @Test
    void aPathMayDoWithoutItsSlash() {
        new WorkerCalls(log).get(Map.of("api", address.resolve("/")), "stats");

        assertThat(log.lines()).contains("/stats");
    }

    @Test
    void aWorkerThatFailsFailsTheGoal() {
        assertThatThrownBy(() -> new WorkerCalls(log).get(Map.of("api", address), "/fail"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("api")
                .hasMessageContaining("500");
    }

    @Test
    void aWorkerThatDoesNotAnswerFailsTheGoal() {
        server.stop(0);

        assertThatThrownBy(() -> new WorkerCalls(log).get(Map.of("api", address), "/stats"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("did not answer");
    }

    @Test
    void aPathThatIsNoneIsNamed() {
        assertThatThrownBy(() -> new WorkerCalls(log).get(Map.of("api", address), "/a b"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("'/a b' is not the path of an address");
    }
}
