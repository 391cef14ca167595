package dev.athanor.runtime.rpc;

import java.util.ArrayList;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Lists, sets and what else is a collection are arrays. */
final class CollectionForm implements ValueForm {

    @Override
    public boolean fits(CallType type) {
        return type.raw() == Iterable.class || Collection.class.isAssignableFrom(type.raw());
    }

    @Override
    public JsonNode write(Object value, CallType type, Values values) {
        CallType item = item(type);
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        ((Iterable<?>) value).forEach(each -> array.add(values.write(each, item)));
        return array;
    }

    @Override
    public Object read(JsonNode node, CallType type, Values values) {
        if (!node.isArray()) {
            throw Misfit.of(node, type);
        }
        CallType item = item(type);
        Collection<@Nullable Object> items =
                type.raw() == Iterable.class ? new ArrayList<>() : Containers.collection(type);
        node.forEach(each -> items.add(values.read(each, item)));
        return items;
    }

    private static CallType item(CallType type) {
        return TypeArguments.of(type).getOrDefault(Iterable.class.getTypeParameters()[0], CallType.ANY);
    }
}
