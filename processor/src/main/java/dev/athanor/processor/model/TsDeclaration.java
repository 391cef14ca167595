package dev.athanor.processor.model;

import java.util.List;

/** A type that a module declares and exports. */
public sealed interface TsDeclaration permits TsInterface, TsAlias, TsRpcTarget {

    /** What it is known by. */
    TsSymbol symbol();

    /** The names of its type parameters, in their order. */
    List<String> typeParameters();

    /** Its Javadoc as written, or nothing. */
    String doc();

    /** Calls the visitor's method for this kind of declaration. */
    <R> R accept(Visitor<R> visitor);

    /**
     * One method for each kind of declaration.
     *
     * @param <R> what is made of a declaration
     */
    interface Visitor<R> {

        R declaredInterface(TsInterface declaration);

        R alias(TsAlias declaration);

        R rpcTarget(TsRpcTarget declaration);
    }
}
