package dev.athanor.runtime.rpc;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A value of which no type is declared: it is written as what it is, and read as what comes nearest. */
final class AnyForm implements ValueForm {

    private static final CallType TEXT_KEYS = CallType.of(String.class);

    @Override
    public boolean fits(CallType type) {
        return type.raw() == Object.class;
    }

    @Override
    public JsonNode write(Object value, CallType type, Values values) {
        CallType known = CallType.of(value.getClass());
        return values.write(value, new CallType(known.raw(), known.arguments(), type.bigInts()));
    }

    @Override
    public @Nullable Object read(JsonNode node, CallType type, Values values) {
        return switch (Tagged.kind(node)) {
            case "" -> plain(node, values);
            case "bigint" -> new BigInteger(Tagged.value(node).asString());
            case "number" -> NumberForm.unusual(Tagged.value(node).asString());
            case "date" -> values.read(node, CallType.of(Instant.class));
            case "bytes" -> values.read(node, CallType.of(byte[].class));
            case "map" -> values.read(node, new CallType(Map.class, List.of(CallType.ANY, CallType.ANY), false));
            case "object" -> values.read(node, new CallType(Map.class, List.of(TEXT_KEYS, CallType.ANY), false));
            default -> throw Misfit.because("a function, an object or a stream has come where no type is declared");
        };
    }

    private static @Nullable Object plain(JsonNode node, Values values) {
        if (node.isArray()) {
            List<@Nullable Object> list = new ArrayList<>();
            node.forEach(item -> list.add(values.read(item, CallType.ANY)));
            return list;
        }
        if (node.isObject()) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            node.properties().forEach(entry -> map.put(entry.getKey(), values.read(entry.getValue(), CallType.ANY)));
            return map;
        }
        return TextForm.JSON.treeToValue(node, Object.class);
    }
}
