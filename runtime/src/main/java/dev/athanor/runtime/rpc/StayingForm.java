package dev.athanor.runtime.rpc;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Functions, and objects of interfaces, which stay where they are. */
final class StayingForm implements ValueForm {

    @Override
    public boolean fits(CallType type) {
        return type.raw().isInterface();
    }

    static boolean isFunctional(Class<?> type) {
        return type.isAnnotationPresent(FunctionalInterface.class);
    }

    @Override
    public JsonNode write(Object value, CallType type, Values values) {
        if (Proxy.isProxyClass(value.getClass())
                && Proxy.getInvocationHandler(value) instanceof StubHandler stub
                && stub.isOf(values.peer())) {
            return Tagged.of("kept", stub.id());
        }
        long id = values.peer().keep(new CalledObject(value, type, values));
        if (isFunctional(type.raw())) {
            return Tagged.of("function", id);
        }
        ObjectNode target = Tagged.of("target", id);
        ArrayNode methods = target.putArray("methods");
        CallMethod.remote(type.raw()).map(Method::getName).sorted().forEach(methods::add);
        return target;
    }

    @Override
    public Object read(JsonNode node, CallType type, Values values) {
        long id = Tagged.value("stub", node, type).asLong();
        return StubHandler.stub(new StubHandler(id, type, values));
    }
}
