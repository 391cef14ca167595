package dev.athanor.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** An account at Cloudflare that holds nothing, and notes what is written to it. */
final class EmptyAccount implements AutoCloseable {

    private static final String NOTHING = """
            {"success": true, "errors": [], "messages": [], "result": %s,
             "result_info": {"page": 1, "per_page": 100, "count": 0, "total_count": 0, "total_pages": 1}}
            """;

    private final HttpServer server;
    private final List<String> writes = new CopyOnWriteArrayList<>();

    EmptyAccount() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** What statements of the ledger return: its form, and that the lease is theirs. */
    private static final String LEASE =
            "[{\"success\": true, \"results\": [{\"format\": 2, \"athanor\": \"test\", \"fence\": 1, \"written\": 1}]}]";

    /** The environment in which commands work on this account. */
    Map<String, String> environment() {
        return Map.of(
                "CLOUDFLARE_API_TOKEN", "token",
                "CLOUDFLARE_ACCOUNT_ID", "0123456789abcdef0123456789abcdef",
                "CLOUDFLARE_API_BASE_URL",
                        "http://127.0.0.1:" + server.getAddress().getPort() + "/client/v4");
    }

    /** Method and last part of the path of each request that was no read. */
    List<String> writes() {
        return writes;
    }

    private void answer(HttpExchange exchange) throws IOException {
        boolean read = exchange.getRequestMethod().equals("GET");
        if (!read) {
            String path = exchange.getRequestURI().getPath();
            writes.add(exchange.getRequestMethod() + " " + path.substring(path.lastIndexOf('/') + 1));
        }
        byte[] body = NOTHING.formatted(
                        read ? "[]" : created(exchange.getRequestURI().getPath()))
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** The answer to a write: a namespace, or what the ledger's database answers to whoever takes the lease and writes. */
    private static String created(String path) {
        if (path.endsWith("/query")) {
            return LEASE;
        }
        return path.endsWith("/database")
                ? "{\"uuid\": \"2\", \"name\": \"athanor-ledger\"}"
                : "{\"id\": \"1\", \"title\": \"greeter-dev-names\"}";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
