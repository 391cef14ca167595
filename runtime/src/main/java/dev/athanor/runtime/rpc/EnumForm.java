package dev.athanor.runtime.rpc;

import java.util.Arrays;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The name of a constant. */
final class EnumForm implements ValueForm {

    @Override
    public boolean fits(CallType type) {
        return Enum.class.isAssignableFrom(type.raw()) && type.raw() != Enum.class;
    }

    @Override
    public JsonNode write(Object value, CallType type, Values values) {
        return JsonNodeFactory.instance.stringNode(((Enum<?>) value).name());
    }

    @Override
    public Object read(JsonNode node, CallType type, Values values) {
        return Arrays.stream(constants(type.raw()))
                .filter(constant ->
                        node.isString() && ((Enum<?>) constant).name().equals(node.stringValue()))
                .findFirst()
                .orElseThrow(() -> Misfit.of(node, type));
    }

    /** A constant with a body has a class of its own. */
    private static Object[] constants(Class<?> type) {
        Object[] own = type.getEnumConstants();
        return own == null ? constants(type.getSuperclass()) : own;
    }
}
