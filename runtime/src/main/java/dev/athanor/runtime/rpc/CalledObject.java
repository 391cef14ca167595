package dev.athanor.runtime.rpc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A function or an object of this program, as the other side calls it. */
record CalledObject(Object object, CallType type, Values values) implements Staying {

    @Override
    public CompletionStage<JsonNode> invoke(String name, List<JsonNode> arguments) throws Exception {
        CallMethod method = (name.isEmpty()
                        ? CallMethod.remote(type.raw()).findFirst().map(only -> CallMethod.of(only, type))
                        : CallMethod.named(name, type))
                .orElseThrow(() -> new NoSuchMethodException(type + " has no method " + name));
        @Nullable Object[] given = new Object[method.parameters().size()];
        for (int i = 0; i < given.length; i++) {
            JsonNode argument = i < arguments.size() ? arguments.get(i) : JsonNodeFactory.instance.nullNode();
            given[i] = values.read(argument, method.parameters().get(i));
        }
        Object result = call(method.method(), given);
        if (!method.isPromised()) {
            return CompletableFuture.completedFuture(values.write(result, method.result()));
        }
        if (result instanceof CompletionStage<?> promise) {
            return promise.thenApply(value -> values.write(value, method.result()));
        }
        Object value = result == null ? null : ((Future<?>) result).get();
        return CompletableFuture.completedFuture(values.write(value, method.result()));
    }

    private @Nullable Object call(Method method, @Nullable Object[] arguments) throws Exception {
        try {
            method.setAccessible(true);
            return method.invoke(object, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    @Override
    public void release() {
        // It is collected with whatever else refers to it.
    }
}
