package dev.athanor.processor.model;

import java.util.List;

/**
 * What the TypeScript module of a Durable Object or of an entrypoint is made of.
 *
 * @param id the declaration's id, such as {@code order-counter}
 * @param source the qualified name of the Java interface
 * @param doc the Java interface's documentation as Javadoc, as written, or nothing
 * @param interfaceName the interface of its methods, such as {@code OrderCounterRpc}
 * @param className the class that the worker's code exports
 * @param base what that class extends
 * @param isChecked whether the module itself says what the entrypoint exports, rather than that of the worker that binds it
 * @param methods what can be called, in the order declared
 * @param declarations the types that the methods reach; one that is given twice is kept once
 */
public record TsRpcModule(
        String id,
        String source,
        String doc,
        String interfaceName,
        String className,
        RpcBase base,
        boolean isChecked,
        List<TsMethod> methods,
        List<TsDeclaration> declarations)
        implements TsModule {

    public TsRpcModule {
        methods = List.copyOf(methods);
        declarations = declarations.stream().distinct().toList();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.rpc(this);
    }
}
