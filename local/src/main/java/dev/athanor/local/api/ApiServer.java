package dev.athanor.local.api;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.athanor.local.fault.ApiConditions;
import dev.athanor.runtime.problem.ProblemException;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** The HTTP server: lets requests in, finds what answers them, and puts answers and refusals into Cloudflare's envelope. */
public final class ApiServer implements AutoCloseable {

    private static final String BASE = "/client/v4";

    /** Without it the server of the JDK lets each answer wait for the client's acknowledgement of its head: 40 milliseconds. */
    private static final String NO_DELAY = "sun.net.httpserver.nodelay";

    private final HttpServer server;
    private final ExecutorService threads;
    private final Routes routes;
    private final String token;
    private final ApiConditions conditions;
    private final Gate gate;
    private final AtomicLong requests = new AtomicLong();
    private final RequestListener listener;

    /** Hears of each request that was answered. */
    public interface RequestListener {
        void answered(String method, String path, int status);
    }

    private ApiServer(
            HttpServer server, Routes routes, String token, ApiConditions conditions, RequestListener listener) {
        this.server = server;
        this.routes = routes;
        this.token = token;
        this.conditions = conditions;
        this.gate = new Gate(conditions.limit(), conditions.clock());
        this.listener = listener;
        this.threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "athanor-local-api");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Listens on loopback.
     *
     * @param port the port, or 0 for any that is free
     * @param token what requests must carry
     * @param conditions what goes wrong, and how many requests are taken
     * @throws ProblemException when the port is taken
     */
    public static ApiServer start(
            int port, String token, ApiContext context, ApiConditions conditions, RequestListener listener) {
        try {
            InetSocketAddress address =
                    new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
            if (System.getProperty(NO_DELAY) == null) {
                System.setProperty(NO_DELAY, "true");
            }
            HttpServer server = HttpServer.create(address, 0);
            ApiServer api =
                    new ApiServer(server, new Routes(Areas.routes(context, base(server))), token, conditions, listener);
            server.setExecutor(api.threads);
            server.createContext("/", api::exchange);
            server.start();
            return api;
        } catch (BindException e) {
            throw new ProblemException(
                    "local cloud",
                    "Port " + port + " for the account's API is taken. Stop what listens there, or name another port.",
                    e);
        } catch (IOException e) {
            throw new ProblemException("local cloud", "The account's API did not start (" + e.getMessage() + ").", e);
        }
    }

    /** The API's address. */
    public URI base() {
        return base(server);
    }

    private static URI base(HttpServer server) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + BASE);
    }

    private void exchange(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getRawPath();
            boolean known = path.startsWith(BASE + "/");
            String below = known ? path.substring(BASE.length()) : path;
            byte[] body = exchange.getRequestBody().readAllBytes();
            Gate.Passage passage = gate.next();
            passage.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.getResponseHeaders().set("cf-ray", "%016x-LOC".formatted(requests.incrementAndGet()));
            Disturbance.Outcome outcome = passage.isOpen()
                    ? disturbance(exchange.getRequestMethod(), below)
                            .answer(exchange, () -> known ? answer(exchange, below, body) : noRoute(path))
                    : Disturbance.Outcome.sent(ApiResponse.of(ApiError.tooManyRequests()));
            if (outcome.response().isPresent()) {
                ApiResponse response = outcome.response().get();
                listener.answered(exchange.getRequestMethod(), below, response.status());
                if (outcome.isSent()) {
                    send(exchange, response);
                }
            }
        }
    }

    private Disturbance disturbance(String method, String path) {
        return new Disturbance(conditions.faults().of(method, path), conditions.slowness());
    }

    private static ApiResponse noRoute(String path) {
        return ApiResponse.of(ApiError.noRoute(path));
    }

    private static void send(HttpExchange exchange, ApiResponse response) throws IOException {
        response.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().set("Content-Type", response.contentType());
        boolean empty =
                response.body().length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(response.status(), empty ? -1 : response.body().length);
        if (!empty) {
            exchange.getResponseBody().write(response.body());
        }
    }

    private ApiResponse answer(HttpExchange exchange, String path, byte[] body) {
        try {
            List<String> segments = Routes.segments(path);
            Optional<String> given = bearer(exchange);
            if (given.isEmpty() && !routes.isSigned(exchange.getRequestMethod(), segments)) {
                throw ApiError.notAuthenticated();
            }
            String bearer = given.orElse("");
            Routes.Found found = routes.find(exchange.getRequestMethod(), segments);
            if (found.route().access() == Route.Access.TOKEN && !same(bearer, token)) {
                throw ApiError.badToken();
            }
            String type = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type"))
                    .orElse("");
            return found.route()
                    .handler()
                    .answer(new ApiRequest(
                            found.values(),
                            Routes.query(exchange.getRequestURI()),
                            headers(exchange),
                            bearer,
                            type,
                            body));
        } catch (ApiError e) {
            return ApiResponse.of(e);
        } catch (RuntimeException e) {
            return ApiResponse.of(ApiError.internal("The local cloud failed: " + e.getMessage()));
        }
    }

    private static Map<String, String> headers(HttpExchange exchange) {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        return headers;
    }

    private static Optional<String> bearer(HttpExchange exchange) {
        List<String> values = exchange.getRequestHeaders().getOrDefault("Authorization", List.of());
        return values.stream()
                .filter(value -> value.startsWith("Bearer "))
                .map(value -> value.substring("Bearer ".length()))
                .findFirst();
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
