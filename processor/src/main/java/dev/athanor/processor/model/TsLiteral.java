package dev.athanor.processor.model;

/**
 * A string literal as a type.
 *
 * @param value the string, unquoted: {@code 0 3 * * *} is the type {@code "0 3 * * *"}
 */
public record TsLiteral(String value) implements TsType {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.literal(this);
    }
}
