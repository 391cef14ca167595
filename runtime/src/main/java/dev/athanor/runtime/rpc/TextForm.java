package dev.athanor.runtime.rpc;

import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Texts, flags, and the classes of the JDK that are one text or number in JSON: {@code UUID}, {@code LocalDate}, {@code URI}. */
final class TextForm implements ValueForm {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Set<Class<?>> FLAGS_AND_CHARACTERS = Set.of(boolean.class, char.class);

    @Override
    public boolean fits(CallType type) {
        return FLAGS_AND_CHARACTERS.contains(type.raw())
                || (type.raw().getPackageName().startsWith("java.")
                        && !StayingForm.isFunctional(type.raw())
                        && !type.raw().isPrimitive());
    }

    @Override
    public JsonNode write(Object value, CallType type, Values values) {
        return JSON.valueToTree(value);
    }

    @Override
    public Object read(JsonNode node, CallType type, Values values) {
        if (!node.isValueNode()) {
            throw Misfit.of(node, type);
        }
        try {
            return JSON.treeToValue(node, type.raw());
        } catch (JacksonException e) {
            throw Misfit.of(node, type);
        }
    }
}
