package dev.athanor.processor.model;

import java.util.List;

/** A name for a type: what a Java enum (a union of literals) or a sealed interface (a union of records) becomes. */
public record TsAlias(TsSymbol symbol, List<String> typeParameters, String doc, TsType type) implements TsDeclaration {

    public TsAlias {
        typeParameters = List.copyOf(typeParameters);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.alias(this);
    }
}
