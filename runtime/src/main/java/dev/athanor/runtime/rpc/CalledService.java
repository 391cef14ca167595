package dev.athanor.runtime.rpc;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An object of this program whose methods are called from afar, one message for each call. It gets and returns values; functions, objects
 * with methods and streams stay where they are, and cannot be part of such a call.
 */
public final class CalledService {

    private final Class<?> type;
    private final CalledObject object;

    private CalledService(Class<?> type, CalledObject object) {
        this.type = type;
        this.object = object;
    }

    /**
     * A service.
     *
     * @param type the interface that it is called by, such as that of an {@code @Entrypoint}
     * @param object what implements it
     */
    public static <T> CalledService of(Class<T> type, T object) {
        return new CalledService(type, new CalledObject(object, CallType.of(type), new Values(new NoPeer())));
    }

    /** The names of its methods, sorted. */
    public List<String> methods() {
        return methodsOf(type);
    }

    /** The names of the methods of an interface that are called from afar, sorted: those without a body. */
    public static List<String> methodsOf(Class<?> type) {
        return CallMethod.remote(type)
                .map(method -> method.getName())
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * Answers a call.
     *
     * @param message <code>{"method": "find", "arguments": […]}</code>
     * @return <code>{"value": …}</code>, or <code>{"error": {"name": …, "message": …}}</code>
     */
    public String answer(String message) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        try {
            JsonNode call = TextForm.JSON.readTree(message);
            List<JsonNode> arguments = new ArrayList<>();
            call.path("arguments").forEach(arguments::add);
            answer.set(
                    "value",
                    object.invoke(call.path("method").asString(""), arguments)
                            .toCompletableFuture()
                            .get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            fail(answer, e);
        } catch (ExecutionException | CompletionException e) {
            fail(answer, e.getCause() == null ? e : e.getCause());
        } catch (Exception e) {
            fail(answer, e);
        }
        return answer.toString();
    }

    private static void fail(ObjectNode answer, Throwable failure) {
        answer.putObject("error")
                .put("name", failure.getClass().getSimpleName())
                .put("message", String.valueOf(failure.getMessage()));
    }

    /** Nobody who could be called back. */
    private static final class NoPeer implements Peer {

        @Override
        public long keep(Staying staying) {
            throw stays();
        }

        @Override
        public CompletableFuture<JsonNode> call(long kept, String method, List<JsonNode> arguments) {
            throw stays();
        }

        @Override
        public void lease(StubHandler stub) {
            throw stays();
        }

        @Override
        public void release(long kept) {
            // Nothing is kept.
        }

        @Override
        public JsonNode await(CompletableFuture<JsonNode> answer) {
            throw stays();
        }

        private static UnsupportedOperationException stays() {
            return new UnsupportedOperationException(
                    "functions, objects with methods and streams cannot be part of a call to what stands in for a worker");
        }
    }
}
