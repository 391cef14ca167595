package dev.athanor.processor.model;

import dev.athanor.manifest.BindingTarget;
import dev.athanor.processor.diagnostic.Origin;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A method of a worker: {@code Tasks taskQueue()}.
 *
 * @param origin the method, or the annotation value that names the binding
 * @param name the name in {@code env}: {@code TASK_QUEUE}
 * @param java the method of the generated Java class
 * @param types the property of the generated {@code Env}
 * @param declarations the payload types that the property reaches
 * @param target what the manifest says of it
 * @param hosts the class that the worker has to export because of it
 */
public record BindingModel(
        Origin origin,
        String name,
        JavaMember java,
        TsMember types,
        List<TsDeclaration> declarations,
        BindingTarget target,
        Optional<HostedClass> hosts) {

    public BindingModel {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(java, "java");
        Objects.requireNonNull(types, "types");
        declarations = List.copyOf(declarations);
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(hosts, "hosts");
    }
}
