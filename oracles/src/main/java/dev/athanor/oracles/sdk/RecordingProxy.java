package dev.athanor.oracles.sdk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Stands on loopback between a client and an API, passes everything on as it is, and remembers the requests. It sees what
 * really goes over the wire, whoever sends it.
 */
public final class RecordingProxy implements AutoCloseable {

    /** What belongs to one connection, and is not for {@link HttpClient} to be told. */
    private static final Set<String> OF_THE_CONNECTION =
            Set.of("connection", "content-length", "expect", "host", "http2-settings", "transfer-encoding", "upgrade");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<WireRequest> requests = new ConcurrentLinkedQueue<>();
    private final Queue<Answered> answered = new ConcurrentLinkedQueue<>();
    private final HttpServer server;
    private final URI api;

    private record Answered(WireRequest request, String answer) {}

    private RecordingProxy(URI api) throws IOException {
        this.api = api;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::pass);
        server.start();
    }

    /**
     * Starts on a free port.
     *
     * @param api where the requests go on to: {@code http://127.0.0.1:8787/client/v4}
     */
    public static RecordingProxy to(URI api) {
        try {
            return new RecordingProxy(api);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What to give to the client in place of the API's address; its path is the same. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + api.getRawPath());
    }

    /** The requests so far, in the order in which they came. */
    public List<WireRequest> requests() {
        return List.copyOf(requests);
    }

    /** What is wrong with the requests so far. */
    public List<String> violations(SdkRequests sdk) {
        return requests.stream()
                .flatMap(request -> sdk.violations(request).stream())
                .toList();
    }

    /** What is wrong with the successful answers so far. */
    public List<String> violationsOfAnswers(SdkRequests sdk) {
        return answered.stream()
                .flatMap(each -> sdk.violationsOfAnswer(each.request(), each.answer()).stream())
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            URI uri = exchange.getRequestURI();
            WireRequest request = new WireRequest(
                    exchange.getRequestMethod(),
                    uri,
                    exchange.getRequestHeaders().getFirst("Content-Type"),
                    body);
            requests.add(request);
            HttpResponse<byte[]> answer =
                    client.send(onwards(exchange, uri, body), HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() / 100 == 2) {
                answered.add(new Answered(request, new String(answer.body(), StandardCharsets.UTF_8)));
            }
            answer.headers().map().forEach((name, values) -> {
                if (!ofTheConnection(name)) {
                    values.forEach(value -> exchange.getResponseHeaders().add(name, value));
                }
            });
            boolean empty = answer.body().length == 0;
            exchange.sendResponseHeaders(answer.statusCode(), empty ? -1 : answer.body().length);
            if (!empty) {
                exchange.getResponseBody().write(answer.body());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest onwards(HttpExchange exchange, URI uri, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(api.resolve(uri))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!ofTheConnection(name)) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.build();
    }

    private static boolean ofTheConnection(String header) {
        return OF_THE_CONNECTION.contains(header.toLowerCase(Locale.ROOT));
    }
}
