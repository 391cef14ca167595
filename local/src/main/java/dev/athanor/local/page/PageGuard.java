package dev.athanor.local.page;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who may ask. The page is on loopback, which every site that is open in a browser on this machine can reach: by a name of its own that
 * it lets resolve to 127.0.0.1, or by sending what needs no answer. Neither names this page's own address in {@code Host} and
 * {@code Origin}.
 *
 * @param port the page's
 */
record PageGuard(int port) {

    /** Why a request is refused. */
    Optional<String> refusal(HttpExchange exchange) {
        Headers headers = exchange.getRequestHeaders();
        Set<String> hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
        if (!hosts.contains(first(headers, "Host"))) {
            return Optional.of("This page is at http://127.0.0.1:" + port + "/ and at no other address.");
        }
        String origin = first(headers, "Origin");
        boolean own = hosts.stream().anyMatch(host -> origin.equals("http://" + host));
        boolean reads = exchange.getRequestMethod().equals("GET");
        boolean foreign = !List.of("", "same-origin", "none").contains(first(headers, "Sec-Fetch-Site"));
        boolean asks = exchange.getRequestURI().getPath().startsWith("/api/");
        boolean mayAsk = own || (reads && origin.isEmpty());
        if ((asks && foreign) || !mayAsk) {
            return Optional.of("Another site may not ask this.");
        }
        return !reads && !first(headers, "Content-Type").equals("application/json")
                ? Optional.of("Send application/json.")
                : Optional.empty();
    }

    private static String first(Headers headers, String name) {
        String value = headers.getFirst(name);
        return value == null ? "" : value;
    }
}
