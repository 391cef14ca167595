package dev.athanor.local.standin;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.DoubleNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

/** What D1 makes of the values of SQLite, and SQLite of those of D1. */
final class SqlValues {

    private SqlValues() {}

    static @Nullable Object toJdbc(JsonNode value) {
        return switch (value.getNodeType()) {
            case NULL -> null;
            case BOOLEAN -> value.asBoolean() ? 1L : 0L;
            case NUMBER -> value.isIntegralNumber() ? (Object) value.asLong() : (Object) value.asDouble();
            case STRING -> value.asString();
            default -> value.toString();
        };
    }

    static JsonNode toJson(@Nullable Object value) {
        if (value == null) {
            return NullNode.getInstance();
        }
        if (value instanceof byte[] bytes) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            for (byte item : bytes) {
                array.add(item & 0xff);
            }
            return array;
        }
        if (value instanceof Number number) {
            double real = number.doubleValue();
            return number instanceof Double || number instanceof Float
                    ? DoubleNode.valueOf(real)
                    : LongNode.valueOf(number.longValue());
        }
        return StringNode.valueOf(value.toString());
    }
}
