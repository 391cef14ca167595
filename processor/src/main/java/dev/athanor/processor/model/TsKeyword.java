package dev.athanor.processor.model;

/** A type that TypeScript has a word for. {@code any} is left out: nothing that is generated is untyped. */
public enum TsKeyword implements TsType {
    STRING,
    NUMBER,
    BOOLEAN,
    BIGINT,
    NULL,
    UNDEFINED,
    VOID,
    NEVER,
    UNKNOWN;

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.keyword(this);
    }
}
