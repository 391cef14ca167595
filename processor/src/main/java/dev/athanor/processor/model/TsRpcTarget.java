package dev.athanor.processor.model;

import java.util.List;

/** An interface with methods: what a Java interface becomes whose objects are called from afar. */
public record TsRpcTarget(TsSymbol symbol, List<String> typeParameters, String doc, List<TsMethod> methods)
        implements TsDeclaration {

    public TsRpcTarget {
        typeParameters = List.copyOf(typeParameters);
        methods = List.copyOf(methods);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.rpcTarget(this);
    }
}
