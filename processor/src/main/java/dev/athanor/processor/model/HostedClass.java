package dev.athanor.processor.model;

import java.util.Objects;

/**
 * A Durable Object class that a worker hosts, and so exports.
 *
 * @param declaration the interface's qualified name
 * @param types what the worker's code has to export
 */
public record HostedClass(String declaration, TsExportedClass types) {

    public HostedClass {
        Objects.requireNonNull(declaration, "declaration");
        Objects.requireNonNull(types, "types");
    }
}
