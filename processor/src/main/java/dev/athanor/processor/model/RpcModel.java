package dev.athanor.processor.model;

import java.util.Objects;

/**
 * A class of the worker's code whose methods are called from afar.
 *
 * @param declaration the interface's qualified name
 * @param id its id
 * @param doc its Javadoc as written, or nothing
 * @param className the class that the worker's entrypoint exports
 * @param base what that class extends
 * @param methods the TypeScript interface of its methods: {@code interface OrderCounterRpc}
 */
public record RpcModel(String declaration, String id, String doc, String className, RpcBase base, TsInterface methods)
        implements TypeScriptSurface {

    public RpcModel {
        Objects.requireNonNull(declaration, "declaration");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(doc, "doc");
        Objects.requireNonNull(className, "className");
        Objects.requireNonNull(base, "base");
        Objects.requireNonNull(methods, "methods");
    }
}
