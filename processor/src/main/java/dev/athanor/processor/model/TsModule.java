package dev.athanor.processor.model;

import java.util.List;

/** What one generated TypeScript module is made of. */
public sealed interface TsModule permits TsWorkerModule, TsRpcModule, TsWorkflowModule {

    /** The declaration's id, which is the file's name: {@code order-counter}. */
    String id();

    /** The qualified name of the Java interface that it comes from. */
    String source();

    /** The types that the module declares for what it refers to, each once, in the order in which they are reached. */
    List<TsDeclaration> declarations();

    /** Calls the visitor's method for this kind of module. */
    <R> R accept(Visitor<R> visitor);

    /**
     * One method for each kind of module.
     *
     * @param <R> what is made of a module
     */
    interface Visitor<R> {

        R worker(TsWorkerModule module);

        R rpc(TsRpcModule module);

        R workflow(TsWorkflowModule module);
    }
}
