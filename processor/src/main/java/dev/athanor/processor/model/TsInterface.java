package dev.athanor.processor.model;

import java.util.List;

/** An interface with properties: what a Java record becomes. */
public record TsInterface(TsSymbol symbol, List<String> typeParameters, String doc, List<TsMember> members)
        implements TsDeclaration {

    public TsInterface {
        typeParameters = List.copyOf(typeParameters);
        members = List.copyOf(members);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.declaredInterface(this);
    }
}
