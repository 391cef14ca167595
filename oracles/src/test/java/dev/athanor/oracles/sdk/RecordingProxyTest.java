package dev.athanor.oracles.sdk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordingProxyTest {

    private HttpServer api;
    private RecordingProxy proxy;

    @BeforeEach
    void anApiThatEchoes() throws IOException {
        api = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        api.createContext("/client/v4", exchange -> {
            byte[] answer = (exchange.getRequestURI() + " "
                            + exchange.getRequestHeaders().getFirst("Authorization") + " "
                            + new String(exchange.getRequestBody().readAllBytes(), UTF_8))
                    .getBytes(UTF_8);
            exchange.getResponseHeaders().add("Retry-After", "7");
            exchange.sendResponseHeaders(429, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        api.start();
        proxy = RecordingProxy.to(
                URI.create("http://127.0.0.1:" + api.getAddress().getPort() + "/client/v4"));
    }

    @AfterEach
    void stop() {
        proxy.close();
        api.stop(0);
    }

    @Test
    void everythingIsPassedOnAndRemembered() throws Exception {
        HttpResponse<String> answer = post("/accounts/1/queues?a=b%2Fc", "{\"queue\": \"orders\"}");

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).contains("7");
        assertThat(answer.body()).isEqualTo("/client/v4/accounts/1/queues?a=b%2Fc Bearer none {\"queue\": \"orders\"}");
        assertThat(proxy.requests()).hasSize(1);
        assertThat(proxy.violations(SdkRequests.load()))
                .anySatisfy(found -> assertThat(found).contains("?a"))
                .anySatisfy(found -> assertThat(found).contains("'queue'"));
    }

    @Test
    void aRequestThatFitsIsNoViolation() throws Exception {
        post("/accounts/1/queues", "{\"queue_name\": \"orders\"}");

        assertThat(proxy.violations(SdkRequests.load())).isEmpty();
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(proxy.address() + path))
                                .header("Content-Type", "application/json")
                                .header("Authorization", "Bearer none")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
