package dev.athanor.runtime.cloudflare;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.athanor.oracles.sdk.SdkRequests;
import dev.athanor.oracles.sdk.WireRequest;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each call that the API's interfaces can make is one that Cloudflare's own client could make too. */
class SdkConformanceTest {

    private static final SdkRequests SDK = SdkRequests.load();

    private final List<WireRequest> requests = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void anApiThatRefusesEverything() throws IOException {
        byte[] refusal = "{\"success\": false, \"result\": null, \"errors\": [{\"code\": 1, \"message\": \"no\"}]}"
                .getBytes(UTF_8);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.add(new WireRequest(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI(),
                    exchange.getRequestHeaders().getFirst("Content-Type"),
                    exchange.getRequestBody().readAllBytes()));
            exchange.sendResponseHeaders(400, refusal.length);
            exchange.getResponseBody().write(refusal);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void withEverySettingTheClientCouldSendIt(Method call) {
        assertThat(send(call, new SampleArguments(true))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void withoutOptionalSettingsTheClientCouldSendIt(Method call) {
        assertThat(send(call, new SampleArguments(false))).isEmpty();
    }

    /** All methods of all interfaces that {@link CloudflareApi} gives out. */
    static Stream<Method> calls() {
        return areas().flatMap(area -> Arrays.stream(area.getReturnType().getDeclaredMethods()));
    }

    private static Stream<Method> areas() {
        return Arrays.stream(CloudflareApi.class.getMethods())
                .filter(method -> method.getReturnType().isInterface() && method.getParameterCount() == 0)
                .filter(method -> method.getReturnType() != RpcApi.class) // which Cloudflare has not
                .filter(method -> method.getReturnType() != AiApi.class); // each model has an input of its own
    }

    private List<String> send(Method call, SampleArguments arguments) {
        URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/client/v4");
        Target target = Target.cloudflare(base, "1", ApiToken.of("none"));
        CloudflareApi api = new CloudflareApi(target, request -> {});
        Method area = areas().filter(method -> method.getReturnType() == call.getDeclaringClass())
                .findFirst()
                .orElseThrow();

        assertThatThrownBy(() -> call.invoke(area.invoke(api), arguments.of(call)))
                .isInstanceOf(InvocationTargetException.class)
                .hasCauseInstanceOf(CloudflareException.class);
        assertThat(requests).hasSize(1);
        return SDK.violations(requests.get(0));
    }
}
