package dev.athanor.runtime.rpc;

import java.lang.reflect.Array;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Arrays, but those of bytes. */
final class ArrayForm implements ValueForm {

    @Override
    public boolean fits(CallType type) {
        return type.raw().isArray();
    }

    @Override
    public JsonNode write(Object value, CallType type, Values values) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < Array.getLength(value); i++) {
            array.add(values.write(Array.get(value, i), type.argument(0)));
        }
        return array;
    }

    @Override
    public Object read(JsonNode node, CallType type, Values values) {
        if (!node.isArray()) {
            throw Misfit.of(node, type);
        }
        Object array = Array.newInstance(type.argument(0).raw(), node.size());
        for (int i = 0; i < node.size(); i++) {
            Array.set(array, i, values.read(node.path(i), type.argument(0)));
        }
        return array;
    }
}
