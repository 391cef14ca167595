package dev.athanor.runtime.rpc;

import dev.athanor.binding.RpcStub;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Calls one worker or Durable Object, over whichever session is open.
 *
 * @param sessions the session to call by
 * @param on which worker or object it is
 */
record BoundStub(Supplier<RpcSession> sessions, ObjectNode on) implements RpcStub {

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals")
    public <R> R call(Class<?> declared, String name, @Nullable Object... arguments) {
        RpcSession session = sessions.get();
        CallMethod method = method(declared, name);
        return read(session.await(send(session, method, arguments)), method, session);
    }

    @Override
    public <R> CompletableFuture<R> callAsync(Class<?> declared, String name, @Nullable Object... arguments) {
        RpcSession session = sessions.get();
        CallMethod method = method(declared, name);
        return send(session, method, arguments).thenApply(answer -> read(answer, method, session));
    }

    private static CallMethod method(Class<?> declared, String name) {
        return CallMethod.named(name, CallType.of(declared))
                .orElseThrow(() -> new IllegalArgumentException(declared.getName() + " has no method " + name));
    }

    private CompletableFuture<JsonNode> send(RpcSession session, CallMethod method, @Nullable Object... arguments) {
        List<JsonNode> sent = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            try {
                sent.add(new Values(session)
                        .write(arguments[i], method.parameters().get(i)));
            } catch (Misfit e) {
                throw new IllegalArgumentException(
                        "the argument " + (i + 1) + " of " + method + ": " + e.getMessage(), e);
            }
        }
        return session.call(on, method.method().getName(), sent);
    }

    /** It is read as the type that the method declares. */
    @SuppressWarnings({"unchecked", "NullAway", "TypeParameterUnusedInFormals"})
    private static <R> R read(JsonNode answer, CallMethod method, RpcSession session) {
        try {
            return (R) new Values(session).read(answer, method.result());
        } catch (Misfit e) {
            throw new IllegalArgumentException("what " + method + " has answered: " + e.getMessage(), e);
        }
    }
}
