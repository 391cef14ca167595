package dev.athanor.runtime.rpc;

import java.util.Base64;
import tools.jackson.databind.JsonNode;

/** {@code byte[]} is a {@code Uint8Array}. */
final class BytesForm implements ValueForm {

    @Override
    public boolean fits(CallType type) {
        return type.raw() == byte[].class;
    }

    @Override
    public JsonNode write(Object value, CallType type, Values values) {
        return node((byte[]) value);
    }

    static JsonNode node(byte[] bytes) {
        return Tagged.of("bytes", Base64.getEncoder().encodeToString(bytes));
    }

    @Override
    public byte[] read(JsonNode node, CallType type, Values values) {
        return Base64.getDecoder().decode(Tagged.value("bytes", node, type).asString());
    }
}
