package dev.athanor.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.athanor.local.workerd.StandIn;
import dev.athanor.runtime.problem.ProblemException;
import dev.athanor.runtime.rpc.CalledService;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** What this program does instead of workers, and the server by which it is asked. */
final class StandIns implements AutoCloseable {

    private static final String KEY = "Athanor-Key";
    private static final String URL = "Athanor-Url";
    private static final int FORBIDDEN = 403;
    private static final int FAILED = 500;

    private final Map<String, WorkerStandIn> workers = new ConcurrentHashMap<>();
    private final Map<String, CalledService> services = new ConcurrentHashMap<>();
    private final String key;
    private @Nullable HttpServer server;
    private @Nullable ExecutorService threads;

    StandIns(String key) {
        this.key = key;
    }

    synchronized Map<String, StandIn> with(String script, WorkerStandIn worker) {
        workers.put(script, worker);
        return describe();
    }

    synchronized Map<String, StandIn> with(String script, String className, CalledService service) {
        services.put(script + "/" + className, service);
        return describe();
    }

    synchronized boolean isEmpty() {
        return workers.isEmpty() && services.isEmpty();
    }

    synchronized void clear() {
        workers.clear();
        services.clear();
    }

    private Map<String, StandIn> describe() {
        URI address = address();
        Map<String, StandIn> all = new HashMap<>();
        TreeSet<String> scripts = new TreeSet<>(workers.keySet());
        services.keySet().forEach(name -> scripts.add(name.substring(0, name.indexOf('/'))));
        for (String script : scripts) {
            Map<String, List<String>> entrypoints = new HashMap<>();
            services.forEach((name, service) -> {
                if (name.startsWith(script + "/")) {
                    entrypoints.put(name.substring(script.length() + 1), service.methods());
                }
            });
            all.put(script, new StandIn(address, key, workers.containsKey(script), entrypoints));
        }
        return all;
    }

    private URI address() {
        HttpServer running = server;
        if (running == null) {
            running = start();
            server = running;
        }
        return URI.create("http://127.0.0.1:" + running.getAddress().getPort());
    }

    private HttpServer start() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            ExecutorService pool = Executors.newCachedThreadPool(work -> {
                Thread thread = new Thread(work, "athanor-stand-in");
                thread.setDaemon(true);
                return thread;
            });
            threads = pool;
            started.setExecutor(pool);
            started.createContext("/fetch/", exchange -> answer(exchange, this::fetch));
            started.createContext("/call/", exchange -> answer(exchange, this::call));
            started.start();
            return started;
        } catch (IOException e) {
            throw new ProblemException(
                    "local cloud",
                    "nothing can stand in for a worker, since no port can be listened at (" + e.getMessage() + ").",
                    e);
        }
    }

    /** What answers one path. */
    private interface Answering {
        WorkerResponse answer(HttpExchange exchange, String name) throws Exception;
    }

    private void answer(HttpExchange exchange, Answering answering) throws IOException {
        try (exchange) {
            WorkerResponse response;
            try {
                String path = exchange.getRequestURI().getPath();
                response = key.equals(exchange.getRequestHeaders().getFirst(KEY))
                        ? answering.answer(exchange, path.substring(path.indexOf('/', 1) + 1))
                        : WorkerResponse.of(FORBIDDEN);
            } catch (Exception e) {
                response = WorkerResponse.text(String.valueOf(e.getMessage())).status(FAILED);
            }
            byte[] body = response.body();
            response.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(response.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private WorkerResponse fetch(HttpExchange exchange, String script) throws Exception {
        WorkerStandIn worker = workers.get(script);
        if (worker == null) {
            throw new IllegalStateException("nothing stands in for " + script + " any more");
        }
        Map<String, List<String>> headers = new HashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!name.equalsIgnoreCase(KEY) && !name.equalsIgnoreCase(URL)) {
                headers.put(name, new ArrayList<>(values));
            }
        });
        return worker.fetch(new WorkerRequest(
                exchange.getRequestMethod(),
                URI.create(String.valueOf(exchange.getRequestHeaders().getFirst(URL))),
                headers,
                exchange.getRequestBody().readAllBytes()));
    }

    private WorkerResponse call(HttpExchange exchange, String name) throws IOException {
        CalledService service = services.get(name);
        if (service == null) {
            throw new IllegalStateException("nothing stands in for " + name + " any more");
        }
        return WorkerResponse.json(
                service.answer(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
    }

    @Override
    public synchronized void close() {
        if (server != null) {
            server.stop(0);
        }
        if (threads != null) {
            threads.shutdownNow();
        }
    }
}
