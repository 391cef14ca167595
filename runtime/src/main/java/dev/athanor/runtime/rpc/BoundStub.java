package dev.athanor.runtime.rpc;

import dev.athanor.binding.RpcStub;
import dev.athanor.binding.TypeToken;
import java.util.Arrays;
import java.util.List;
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
    public <R> R call(String method, TypeToken<R> result, @Nullable Object... arguments) {
        RpcSession session = sessions.get();
        Values values = new Values(session);
        List<JsonNode> sent = Arrays.stream(arguments)
                .map(argument -> values.write(argument, CallType.ANY))
                .toList();
        JsonNode answer = session.await(session.call(on, method, sent));
        return unchecked(values.read(answer, CallType.of(result.type())));
    }

    /** It was read as the type of the token. */
    @SuppressWarnings({"unchecked", "NullAway", "TypeParameterUnusedInFormals"})
    private static <R> R unchecked(@Nullable Object value) {
        return (R) value;
    }
}
