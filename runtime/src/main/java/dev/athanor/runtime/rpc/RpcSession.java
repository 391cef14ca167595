package dev.athanor.runtime.rpc;

import dev.athanor.binding.RpcException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Calls to and fro over one connection. What stays on either side lives as long as it does. Messages are answered by threads of
 * their own, so that whoever is called can call back.
 */
final class RpcSession implements Peer {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Line line;
    private final Executor executor;
    private final Duration timeout;
    private final Map<Long, CompletableFuture<JsonNode>> calls = new ConcurrentHashMap<>();
    private final Map<Long, Staying> kept = new ConcurrentHashMap<>();
    private final StubLeases leases = new StubLeases();
    private final AtomicLong ids = new AtomicLong();
    private volatile @Nullable String end;

    /** How messages get to the other side. */
    interface Line {
        void send(JsonNode message);
    }

    RpcSession(Line line, Executor executor, Duration timeout) {
        this.line = line;
        this.executor = executor;
        this.timeout = timeout;
    }

    boolean hasEnded() {
        return end != null;
    }

    /** Calls a method of what a worker is bound to. */
    CompletableFuture<JsonNode> call(ObjectNode on, String method, List<JsonNode> arguments) {
        long id = ids.incrementAndGet();
        leases.releaseCollected(this::release);
        CompletableFuture<JsonNode> answer = new Promise<>(() -> cancel(id));
        calls.put(id, answer);
        ObjectNode message = NODES.objectNode().put("call", id).put("method", method);
        message.set("on", on);
        message.putArray("arguments").addAll(arguments);
        String ended = end;
        if (ended == null) {
            line.send(message);
        } else {
            answer.completeExceptionally(new IllegalStateException(ended));
        }
        return answer;
    }

    private void cancel(long call) {
        if (calls.remove(call) != null && !hasEnded()) {
            line.send(NODES.objectNode().put("cancel", call));
        }
    }

    @Override
    public void lease(StubHandler stub) {
        leases.add(stub);
    }

    @Override
    public CompletableFuture<JsonNode> call(long keptThere, String method, List<JsonNode> arguments) {
        return call(NODES.objectNode().put("kept", keptThere), method, arguments);
    }

    @Override
    public long keep(Staying staying) {
        long id = ids.incrementAndGet();
        kept.put(id, staying);
        return id;
    }

    @Override
    public void release(long keptThere) {
        if (!hasEnded()) {
            line.send(NODES.objectNode().put("release", keptThere));
        }
    }

    @Override
    public JsonNode await(CompletableFuture<JsonNode> answer) {
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(false);
            throw new IllegalStateException("the call had no answer within " + timeout.toSeconds() + " seconds", e);
        } catch (InterruptedException e) {
            answer.cancel(false);
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while waiting for the answer to a call");
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        }
    }

    /** With the stack of whoever waits, and not that of the thread that has heard of it. */
    private static RuntimeException failure(@Nullable Throwable cause) {
        if (cause instanceof RpcException error) {
            RpcException here = new RpcException(error.errorName(), String.valueOf(error.getMessage()));
            here.initCause(error);
            return here;
        }
        return new IllegalStateException(cause == null ? "the call failed" : cause.getMessage(), cause);
    }

    /** A message has come. */
    void receive(JsonNode message) {
        if (message.has("answer")) {
            CompletableFuture<JsonNode> call =
                    calls.remove(message.path("answer").asLong());
            if (call != null) {
                executor.execute(() -> settle(call, message));
            }
        } else if (message.has("call")) {
            executor.execute(() -> answer(message));
        } else if (message.has("release")) {
            Staying staying = kept.remove(message.path("release").asLong());
            if (staying != null) {
                executor.execute(staying::release);
            }
        }
    }

    private static void settle(CompletableFuture<JsonNode> call, JsonNode message) {
        JsonNode error = message.path("error");
        if (error.isObject()) {
            call.completeExceptionally(new RpcException(
                    error.path("name").asString("Error"), error.path("message").asString("")));
        } else {
            call.complete(message.path("value"));
        }
    }

    private void answer(JsonNode message) {
        long id = message.path("call").asLong();
        try {
            Staying staying = kept.get(message.path("on").path("kept").asLong());
            if (staying == null) {
                throw new IllegalStateException("it was let go of");
            }
            List<JsonNode> arguments = new ArrayList<>();
            message.path("arguments").forEach(arguments::add);
            staying.invoke(message.path("method").asString(""), arguments)
                    .whenComplete((value, failure) -> answer(id, value, failure));
        } catch (Exception | Error e) {
            answer(id, null, e);
        }
    }

    private void answer(long call, @Nullable JsonNode value, @Nullable Throwable failure) {
        ObjectNode answer = NODES.objectNode().put("answer", call);
        if (failure == null) {
            answer.set("value", value);
        } else {
            Throwable cause =
                    failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
            answer.putObject("error")
                    .put("name", cause.getClass().getSimpleName())
                    .put("message", String.valueOf(cause.getMessage()));
        }
        line.send(answer);
    }

    /** Nothing more comes. */
    void end(String reason) {
        end = reason;
        calls.values().forEach(call -> call.completeExceptionally(new IllegalStateException(reason)));
        kept.values().forEach(staying -> executor.execute(staying::release));
        kept.clear();
    }
}
