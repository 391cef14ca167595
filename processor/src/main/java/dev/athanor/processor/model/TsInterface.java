package dev.athanor.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * An interface with properties: what a Java record or class becomes.
 *
 * @param others the type of properties of any other name, where there may be some
 */
public record TsInterface(
        TsSymbol symbol, List<String> typeParameters, String doc, List<TsMember> members, Optional<TsType> others)
        implements TsDeclaration {

    /** An interface with no other properties. */
    public TsInterface(TsSymbol symbol, List<String> typeParameters, String doc, List<TsMember> members) {
        this(symbol, typeParameters, doc, members, Optional.empty());
    }

    public TsInterface {
        typeParameters = List.copyOf(typeParameters);
        members = List.copyOf(members);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.declaredInterface(this);
    }
}
