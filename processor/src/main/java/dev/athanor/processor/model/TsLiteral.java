package dev.athanor.processor.model;

/**
 * A string or a number as a type.
 *
 * @param value the string, unquoted: {@code 0 3 * * *} is the type {@code "0 3 * * *"}; or the number
 * @param isNumber whether it is a number
 */
public record TsLiteral(String value, boolean isNumber) implements TsType {

    /** A string. */
    public TsLiteral(String value) {
        this(value, false);
    }

    /** A number. */
    public static TsLiteral of(int value) {
        return new TsLiteral(Integer.toString(value), true);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.literal(this);
    }
}
