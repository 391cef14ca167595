package dev.athanor.runtime.rpc;

import dev.athanor.runtime.cloudflare.RpcApi;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A session's connection: a WebSocket whose messages are JSON. */
final class WebSocketLine implements RpcSession.Line, WebSocket.Listener {

    private static final String GONE =
            "the connection to the local cloud has ended; it was stopped, or something was deployed";

    private final RpcSession session;
    private final ReentrantLock order = new ReentrantLock();
    private final StringBuilder received = new StringBuilder();
    private CompletableFuture<WebSocket> sent;

    private WebSocketLine(HttpClient http, RpcApi.Session address, Executor executor, Duration timeout) {
        this.session = new RpcSession(this, executor, timeout);
        this.sent = http.newWebSocketBuilder()
                .header("Athanor-Key", address.key())
                .connectTimeout(timeout)
                .buildAsync(URI.create(address.url()), this)
                .whenComplete((open, failure) -> {
                    if (failure != null) {
                        session.end("the local cloud takes no connection: " + failure.getMessage());
                    }
                });
    }

    /** Connects. What is called meanwhile is sent as soon as that is done. */
    static WebSocketLine connect(HttpClient http, RpcApi.Session address, Executor executor, Duration timeout) {
        return new WebSocketLine(http, address, executor, timeout);
    }

    RpcSession session() {
        return session;
    }

    /** One message after the other, as the JDK's client wants it. */
    @Override
    public void send(JsonNode message) {
        String text = message.toString();
        order.lock();
        try {
            sent = sent.thenCompose(open -> open.sendText(text, true)).whenComplete((open, failure) -> {
                if (failure != null) {
                    session.end(GONE);
                }
            });
        } finally {
            order.unlock();
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket open, CharSequence text, boolean isLast) {
        received.append(text);
        if (isLast) {
            String message = received.toString();
            received.setLength(0);
            try {
                session.receive(TextForm.JSON.readTree(message));
            } catch (JacksonException e) {
                session.end("the local cloud has sent what is no JSON");
                open.abort();
            }
        }
        open.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket open, int status, String reason) {
        session.end(GONE);
        return null;
    }

    @Override
    public void onError(WebSocket open, Throwable failure) {
        session.end(GONE);
    }

    void close() {
        session.end("the connection was closed here");
        order.lock();
        try {
            sent = sent.thenCompose(open -> open.sendClose(WebSocket.NORMAL_CLOSURE, ""))
                    .thenApply(WebSocketLine::aborted);
        } finally {
            order.unlock();
        }
    }

    private static WebSocket aborted(WebSocket open) {
        open.abort();
        return open;
    }
}
