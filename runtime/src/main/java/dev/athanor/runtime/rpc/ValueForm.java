package dev.athanor.runtime.rpc;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How values of some types travel. A new sort of types is one class and one line in {@link Values}. */
interface ValueForm {

    /** Whether it is the form of a type. */
    boolean fits(CallType type);

    /** What a value travels as. */
    JsonNode write(Object value, CallType type, Values values);

    /**
     * The value of what has come, which is not {@code null} unless the form says so.
     *
     * @throws Misfit when it is nothing of the type
     */
    @Nullable
    Object read(JsonNode node, CallType type, Values values);

    /** What there is where nothing has come. */
    default @Nullable Object nothing(CallType type) {
        if (type.raw().isPrimitive()) {
            throw Misfit.because("a " + type + " is declared, and nothing has come");
        }
        return null;
    }
}
