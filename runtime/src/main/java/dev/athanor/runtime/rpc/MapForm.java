package dev.athanor.runtime.rpc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A map is a plain object where its keys are texts, and a {@code Map} where they are numbers or flags. */
final class MapForm implements ValueForm {

    private static final Set<Class<?>> FLAGS = Set.of(Boolean.class, boolean.class);

    private final NumberForm numbers = new NumberForm();
    private final BigIntForm bigInts = new BigIntForm();

    @Override
    public boolean fits(CallType type) {
        return Map.class.isAssignableFrom(type.raw());
    }

    @Override
    public JsonNode write(Object value, CallType type, Values values) {
        CallType contents = contents(type);
        Map<?, ?> map = (Map<?, ?>) value;
        if (isMap(contents.argument(0), map)) {
            ArrayNode pairs = JsonNodeFactory.instance.arrayNode();
            map.forEach((key, item) -> pairs.addArray()
                    .add(values.write(key, contents.argument(0)))
                    .add(values.write(item, contents.argument(1))));
            return Tagged.of("map", pairs);
        }
        List<Fields.Field> fields = new ArrayList<>();
        map.forEach((key, item) -> fields.add(new Fields.Field(
                values.write(key, contents.argument(0)).asString(), values.write(item, contents.argument(1)))));
        return Fields.node(fields);
    }

    @Override
    public Object read(JsonNode node, CallType type, Values values) {
        CallType contents = contents(type);
        Map<Object, @Nullable Object> map = Containers.map(type);
        if (Tagged.kind(node).equals("map")) {
            Tagged.value(node)
                    .forEach(pair -> put(
                            map,
                            values.read(pair.path(0), contents.argument(0)),
                            values.read(pair.path(1), contents.argument(1))));
        } else {
            Fields.of(node, type)
                    .all()
                    .forEach((name, item) -> put(
                            map,
                            values.read(JsonNodeFactory.instance.stringNode(name), contents.argument(0)),
                            values.read(item, contents.argument(1))));
        }
        return map;
    }

    private static void put(Map<Object, @Nullable Object> map, @Nullable Object key, @Nullable Object item) {
        if (key == null) {
            throw Misfit.because("the key of a map is missing");
        }
        map.put(key, item);
    }

    /** Keys of which no type is declared are what they are. */
    private boolean isMap(CallType key, Map<?, ?> map) {
        CallType known = key.raw() == Object.class && !map.isEmpty()
                ? CallType.of(map.keySet().iterator().next().getClass())
                : key;
        return numbers.fits(known) || bigInts.fits(known) || FLAGS.contains(known.raw());
    }

    /** A map, whatever class of maps it is: its keys and its values. */
    private static CallType contents(CallType type) {
        var variables = TypeArguments.of(type);
        return new CallType(
                Map.class,
                List.of(
                        variables.getOrDefault(Map.class.getTypeParameters()[0], CallType.ANY),
                        variables.getOrDefault(Map.class.getTypeParameters()[1], CallType.ANY)),
                type.bigInts());
    }
}
