package dev.athanor.processor.model;

/**
 * A type that another generated module exports.
 *
 * @param module the other module's id, such as {@code order-counter}
 * @param name what it exports, such as {@code OrderCounterRpc}
 */
public record TsImport(String module, String name) implements TsType {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.imported(this);
    }
}
