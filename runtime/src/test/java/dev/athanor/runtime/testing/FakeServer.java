package dev.athanor.runtime.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.athanor.runtime.cloudflare.ApiToken;
import dev.athanor.runtime.cloudflare.Target;
import dev.athanor.runtime.cloudflare.WorkerAddresses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A server on loopback that notes what it receives and answers as it is told. */
public final class FakeServer implements AutoCloseable {

    /** A token that must never be seen anywhere but in a header. */
    public static final String TOKEN = "quite-secret-token-7f3a";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Received> received = new CopyOnWriteArrayList<>();

    public FakeServer(Function<Received, Reply> answers) {
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            Received request = read(exchange);
            received.add(request);
            write(exchange, answers.apply(request));
        });
        server.start();
    }

    public URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/client/v4");
    }

    /** The account, which holds its ledgers itself. */
    public Target target() {
        return Target.cloudflare(base(), "acc", ApiToken.of(TOKEN));
    }

    /** The account, with its ledgers in a directory, as the local cloud has them. */
    public Target target(Path ledgers) {
        return new Target(
                "the fake account",
                base(),
                "acc",
                ApiToken.of(TOKEN),
                WorkerAddresses.workersDev(),
                Optional.of(ledgers));
    }

    public List<Received> received() {
        return List.copyOf(received);
    }

    public List<Received> writes() {
        return received.stream().filter(Received::writes).toList();
    }

    public void forget() {
        received.clear();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static Received read(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, String.join(",", values)));
        return new Received(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                headers,
                new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    }

    private static void write(HttpExchange exchange, Reply reply) throws IOException {
        try (exchange) {
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            byte[] body = reply.body().getBytes(UTF_8);
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        }
    }
}
