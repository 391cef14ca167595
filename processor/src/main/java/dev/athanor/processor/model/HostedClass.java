package dev.athanor.processor.model;

import java.util.Objects;

/**
 * A Durable Object class that a worker hosts, and so exports.
 *
 * @param declaration the interface's qualified name
 * @param id its id, which names its TypeScript module: {@code order-counter}
 * @param className the class that is exported: {@code OrderCounter}
 * @param rpcName the TypeScript interface of its methods: {@code OrderCounterRpc}
 */
public record HostedClass(String declaration, String id, String className, String rpcName) {

    public HostedClass {
        Objects.requireNonNull(declaration, "declaration");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(className, "className");
        Objects.requireNonNull(rpcName, "rpcName");
    }
}
