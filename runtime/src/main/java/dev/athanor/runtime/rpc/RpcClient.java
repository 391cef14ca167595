package dev.athanor.runtime.rpc;

import dev.athanor.binding.ObjectNamespace;
import dev.athanor.binding.RpcStub;
import dev.athanor.runtime.cloudflare.RpcApi;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Calls what the workers of a local cloud are bound to. It connects with the first call, and again with the next one after a
 * connection has ended. Safe to use from several threads; closing it ends the connection and its threads.
 */
public final class RpcClient implements AutoCloseable {

    /** How long a method that waits for its answer does so. */
    public static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final RpcApi api;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable ExecutorService executor;
    private @Nullable HttpClient http;
    private @Nullable WebSocketLine line;
    private boolean isClosed;

    public RpcClient(RpcApi api) {
        this.api = api;
    }

    /**
     * What a worker is bound to: another worker, or one of its entrypoints.
     *
     * @param worker the worker's name in the account
     * @param binding the binding's name
     */
    public RpcStub service(String worker, String binding) {
        return new BoundStub(this::session, bound(worker, binding));
    }

    /**
     * The Durable Objects that a worker is bound to.
     *
     * @param stub makes the objects' interface out of a way to call it
     */
    public <T> ObjectNamespace<T> objects(String worker, String binding, Function<RpcStub, T> stub) {
        return new RemoteObjects<>(this::session, bound(worker, binding), stub);
    }

    private static ObjectNode bound(String worker, String binding) {
        return JsonNodeFactory.instance.objectNode().put("worker", worker).put("binding", binding);
    }

    private RpcSession session() {
        lock.lock();
        try {
            if (isClosed) {
                throw new IllegalStateException("the connection was closed");
            }
            WebSocketLine open = line;
            if (open == null || open.session().hasEnded()) {
                open = connect();
                line = open;
            }
            return open.session();
        } finally {
            lock.unlock();
        }
    }

    private WebSocketLine connect() {
        ExecutorService threads = executor;
        if (threads == null) {
            threads = Executors.newCachedThreadPool(RpcClient::thread);
            executor = threads;
        }
        HttpClient client = http;
        if (client == null) {
            client = HttpClient.newBuilder()
                    .executor(threads)
                    .proxy(HttpClient.Builder.NO_PROXY)
                    .build();
            http = client;
        }
        return WebSocketLine.connect(client, api.session(), threads, TIMEOUT);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "athanor-rpc");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        lock.lock();
        try {
            isClosed = true;
            if (line != null) {
                line.close();
            }
            if (executor != null) {
                executor.shutdown();
            }
            http = null;
        } finally {
            lock.unlock();
        }
    }
}
