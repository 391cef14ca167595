package dev.athanor.processor.model;

import java.util.List;

/** A type that the same module declares, by its symbol: {@code Page<Order>}. The module's names are decided when it is complete. */
public record TsReference(TsSymbol symbol, List<TsType> arguments) implements TsType {

    public TsReference {
        arguments = List.copyOf(arguments);
    }

    /** A type without arguments. */
    public static TsReference to(TsSymbol symbol) {
        return new TsReference(symbol, List.of());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.reference(this);
    }
}
