package com.example.desk;

import com.example.shop.Api;
import com.example.shop.ApiEnv;
import com.example.shop.OrderLine;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.athanor.runtime.env.CloudflareBindings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * The service: {@code POST /orders?customer=ada&product=tea} places an order, and {@code GET /orders/ID} says what became of it.
 * Closing it closes its connection to the shop too.
 */
public final class Desk implements AutoCloseable {

    private static final int DEFAULT_PORT = 8090;
    private static final String ORDERS = "/orders";

    private final HttpServer server;
    private final CloudflareBindings bindings;
    private final OrderBook orders;

    private Desk(HttpServer server, CloudflareBindings bindings) {
        this.server = server;
        this.bindings = bindings;
        this.orders = new OrderBook(new ApiEnv(bindings), Clock.systemUTC());
    }

    /** Serves until the process is stopped. */
    public static void main(String[] args) {
        Map<String, String> environment = System.getenv();
        int port = Integer.parseInt(environment.getOrDefault("PORT", String.valueOf(DEFAULT_PORT)));
        System.out.println("The desk answers at " + start(environment, port).address());
    }

    /**
     * Starts the service on loopback.
     *
     * @param environment names the account, by {@code CLOUDFLARE_API_TOKEN} and {@code CLOUDFLARE_ACCOUNT_ID}, and the stage of the
     *     shop, by {@code SHOP_STAGE}
     * @param port the port, or 0 for any that is free
     */
    public static Desk start(Map<String, String> environment, int port) {
        String stage = environment.getOrDefault("SHOP_STAGE", "dev");
        CloudflareBindings bindings = CloudflareBindings.connect(Api.class, "shop", stage, environment);
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            Desk desk = new Desk(server, bindings);
            server.createContext(ORDERS, desk::answer);
            server.start();
            return desk;
        } catch (IOException e) {
            bindings.close();
            throw new UncheckedIOException("port " + port + " cannot be listened on", e);
        }
    }

    /** Where it answers. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + ORDERS);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String rest = exchange.getRequestURI().getPath().substring(ORDERS.length());
            if (exchange.getRequestMethod().equals("POST")) {
                Query query = Query.of(exchange.getRequestURI());
                send(
                        exchange,
                        202,
                        orders.place(query.get("customer"), List.of(new OrderLine(query.get("product"), 1))));
            } else {
                var found = orders.find(rest.replaceFirst("/", ""));
                send(
                        exchange,
                        found.isPresent() ? 200 : 404,
                        found.map(OrderState::state).orElse("waiting"));
            }
        }
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        bindings.close();
    }
}
