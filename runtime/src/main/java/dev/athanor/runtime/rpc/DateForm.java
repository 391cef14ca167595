package dev.athanor.runtime.rpc;

import java.time.Instant;
import java.util.Date;
import tools.jackson.databind.JsonNode;

/** {@code Instant} and {@code java.util.Date} are a {@code Date}, which counts milliseconds. */
@SuppressWarnings("JavaUtilDate") // declared by others
final class DateForm implements ValueForm {

    @Override
    public boolean fits(CallType type) {
        return type.raw() == Instant.class || type.raw() == Date.class;
    }

    @Override
    public JsonNode write(Object value, CallType type, Values values) {
        return Tagged.of("date", value instanceof Date date ? date.getTime() : ((Instant) value).toEpochMilli());
    }

    @Override
    public Object read(JsonNode node, CallType type, Values values) {
        JsonNode time = Tagged.value("date", node, type);
        if (!time.isNumber()) {
            throw Misfit.because("an invalid Date has come");
        }
        return type.raw() == Date.class ? new Date(time.longValue()) : Instant.ofEpochMilli(time.longValue());
    }
}
