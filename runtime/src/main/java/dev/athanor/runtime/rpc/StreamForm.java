package dev.athanor.runtime.rpc;

import java.io.InputStream;
import java.io.OutputStream;
import tools.jackson.databind.JsonNode;

/** {@code InputStream} and {@code OutputStream} are streams of bytes, read and written piece by piece where they are. */
final class StreamForm implements ValueForm {

    @Override
    public boolean fits(CallType type) {
        return InputStream.class.isAssignableFrom(type.raw()) || OutputStream.class.isAssignableFrom(type.raw());
    }

    @Override
    public JsonNode write(Object value, CallType type, Values values) {
        return value instanceof InputStream source
                ? Tagged.of("readable", values.peer().keep(new ReadStream(source)))
                : Tagged.of("writable", values.peer().keep(new WrittenStream((OutputStream) value)));
    }

    @Override
    public Object read(JsonNode node, CallType type, Values values) {
        return type.raw() == OutputStream.class
                ? new RemoteOutput(
                        values.peer(), Tagged.value("writable", node, type).asLong())
                : new RemoteInput(
                        values.peer(), Tagged.value("readable", node, type).asLong());
    }
}
