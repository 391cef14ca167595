package dev.athanor.local.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.athanor.local.workerd.WorkerdException;
import dev.athanor.runtime.problem.ProblemException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The page, served on loopback. It takes requests from itself alone: see {@link PageGuard}. */
public final class Page implements AutoCloseable {

    /** Nothing but the page's own files runs or is loaded, whatever the data hold that it shows. */
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; frame-ancestors 'none';"
                    + " base-uri 'none'; form-action 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Cache-Control",
            "no-store");

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PLAIN = "text/plain; charset=utf-8";

    private final HttpServer server;
    private final ExecutorService threads;
    private final PageGuard guard;
    private final PageRoutes routes;
    private final EventStream events;

    private Page(HttpServer server, ExecutorService threads, PageRoutes routes, Feed feed) {
        this.server = server;
        this.threads = threads;
        this.guard = new PageGuard(server.getAddress().getPort());
        this.routes = routes;
        this.events = new EventStream(feed, JSON);
    }

    /**
     * Serves the page.
     *
     * @param port where; when it is taken, or 0, any that is free
     * @param view what it shows and does
     * @param feed what it tells of as it happens
     */
    public static Page serve(int port, CloudView view, Feed feed) {
        ExecutorService threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "athanor-page");
            thread.setDaemon(true);
            return thread;
        });
        HttpServer server = listen(port);
        Page page = new Page(server, threads, new PageRoutes(view, JSON), feed);
        server.setExecutor(threads);
        server.createContext("/", page::exchange);
        server.start();
        return page;
    }

    private static HttpServer listen(int port) {
        try {
            return HttpServer.create(
                    new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 0);
        } catch (IOException e) {
            if (port == 0) {
                throw new ProblemException("local cloud", "The page did not start (" + e.getMessage() + ").", e);
            }
            return listen(0);
        }
    }

    /** Where it is: {@code http://127.0.0.1:8786/}. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private void exchange(HttpExchange exchange) throws IOException {
        try (exchange) {
            HEADERS.forEach(exchange.getResponseHeaders()::set);
            Optional<String> refusal = guard.refusal(exchange);
            if (refusal.isPresent()) {
                send(exchange, 403, PLAIN, refusal.get().getBytes(StandardCharsets.UTF_8));
                return;
            }
            String path = exchange.getRequestURI().getPath();
            if (path.equals("/api/events")) {
                events.send(exchange);
            } else if (path.startsWith("/api/")) {
                answer(exchange, path.substring("/api/".length()));
            } else {
                Optional<PageFiles.Found> file = PageFiles.find(path);
                String type = file.map(PageFiles.Found::type).orElse(PLAIN);
                String text = file.map(PageFiles.Found::text).orElse("There is nothing here.");
                send(exchange, file.isPresent() ? 200 : 404, type, text.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private void answer(HttpExchange exchange, String operation) throws IOException {
        try {
            PageRequest request = PageRequest.of(exchange, JSON);
            Optional<Object> result = routes.answer(exchange.getRequestMethod(), operation, request);
            send(
                    exchange,
                    result.isPresent() ? 200 : 404,
                    "application/json",
                    JSON.writeValueAsBytes(result.orElse(Map.of("error", "There is no " + operation + "."))));
        } catch (WorkerdException | ProblemException | IllegalArgumentException | JacksonException e) {
            send(
                    exchange,
                    400,
                    "application/json",
                    JSON.writeValueAsBytes(Map.of("error", String.valueOf(e.getMessage()))));
        }
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
