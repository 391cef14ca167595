package dev.athanor.runtime.rpc;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Nothing, whatever has come. */
final class VoidForm implements ValueForm {

    @Override
    public boolean fits(CallType type) {
        return type.raw() == Void.class || type.raw() == void.class;
    }

    @Override
    public JsonNode write(Object value, CallType type, Values values) {
        return JsonNodeFactory.instance.nullNode();
    }

    @Override
    public @Nullable Object read(JsonNode node, CallType type, Values values) {
        return null;
    }

    @Override
    public @Nullable Object nothing(CallType type) {
        return null;
    }
}
