package dev.athanor.runtime.rpc;

import dev.athanor.binding.RpcStub;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a stub does that a call has returned: it calls what stays with the other side, until it is let go of. */
final class StubHandler implements InvocationHandler, RpcStub.Held {

    private final long id;
    private final CallType type;
    private final Values values;
    private final AtomicBoolean isReleased = new AtomicBoolean();

    StubHandler(long id, CallType type, Values values) {
        this.id = id;
        this.type = type;
        this.values = values;
    }

    /** The object that others see. */
    static Object stub(StubHandler handler) {
        Class<?> type = handler.type.raw();
        handler.values.peer().lease(handler);
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
    }

    long id() {
        return id;
    }

    boolean isOf(Peer peer) {
        return values.peer() == peer;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return ofObject(proxy, method, arguments);
        }
        if (!Modifier.isAbstract(method.getModifiers())) {
            method.setAccessible(true);
            return InvocationHandler.invokeDefault(proxy, method, arguments);
        }
        if (isReleased.get()) {
            throw new IllegalStateException("the stub of a " + type + " was let go of");
        }
        CallMethod called = CallMethod.of(method, type);
        List<JsonNode> sent = new ArrayList<>();
        for (int i = 0; arguments != null && i < arguments.length; i++) {
            sent.add(values.write(arguments[i], called.parameters().get(i)));
        }
        String name = StayingForm.isFunctional(type.raw()) ? "" : method.getName();
        CompletableFuture<JsonNode> answer = values.peer().call(id, name, sent);
        return called.isPromised()
                ? answer.thenApply(result -> values.read(result, called.result()))
                : values.read(values.peer().await(answer), called.result());
    }

    private Object ofObject(Object proxy, Method method, @Nullable Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> "stub of a " + type;
        };
    }

    @Override
    public void release() {
        if (isReleased.compareAndSet(false, true)) {
            values.peer().release(id);
        }
    }
}
