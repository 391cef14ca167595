package dev.athanor.processor.model;

/** A declaration that has a TypeScript module of its own, named by its id. */
public sealed interface TypeScriptSurface permits WorkerModel, RpcModel {

    /** The interface's qualified name: {@code com.example.shop.Api}. */
    String declaration();

    /** The interface's simple name in kebab case, which names the module: {@code api}. */
    String id();

    /** The interface's Javadoc as written, or nothing. */
    String doc();
}
