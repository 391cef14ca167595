package dev.athanor.processor.payload;

import java.util.List;
import java.util.Objects;

/**
 * A JSON value that was written for a Java type.
 *
 * @param json the value as JSON without blanks, with {@code null} for what may be left out and was
 * @param misfits what is not as the type says; {@code json} is of no use unless this is empty
 */
public record JsonValue(String json, List<Misfit> misfits) {

    public JsonValue {
        Objects.requireNonNull(json, "json");
        misfits = List.copyOf(misfits);
    }

    /**
     * A part of a value that is not as its type says.
     *
     * @param path where it is: {@code OrderLimits.lines[0].price}
     * @param reason what is wrong with it, as a clause that begins with the path: {@code is "x" and not a number}
     */
    public record Misfit(String path, String reason) {}

    /** The text is no JSON. */
    public static final class SyntaxException extends Exception {

        private static final long serialVersionUID = 1L;

        SyntaxException(String message) {
            super(message);
        }

        /** What is wrong, and in which line and column. */
        public String text() {
            return String.valueOf(getMessage());
        }
    }
}
