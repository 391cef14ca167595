package dev.athanor.processor.model;

/** A TypeScript type, as a fact: what it is, not how it is written. Closed: a new form is a new method of {@link Visitor}. */
public sealed interface TsType
        permits TsKeyword,
                TsLiteral,
                TsArray,
                TsTuple,
                TsUnion,
                TsIntersection,
                TsReference,
                TsAmbient,
                TsHelper,
                TsImport,
                TsVariable,
                TsFunction,
                TsObject,
                TsWritten {

    /** Calls the visitor's method for this form of type. */
    <R> R accept(Visitor<R> visitor);

    /**
     * One method for each form of type.
     *
     * @param <R> what is made of a type
     */
    interface Visitor<R> {

        R keyword(TsKeyword type);

        R literal(TsLiteral type);

        R array(TsArray type);

        R tuple(TsTuple type);

        R union(TsUnion type);

        R intersection(TsIntersection type);

        R reference(TsReference type);

        R ambient(TsAmbient type);

        R helper(TsHelper type);

        R imported(TsImport type);

        R variable(TsVariable type);

        R function(TsFunction type);

        R object(TsObject type);

        R written(TsWritten type);
    }
}
