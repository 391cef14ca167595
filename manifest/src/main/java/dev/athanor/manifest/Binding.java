package dev.athanor.manifest;

import java.util.Objects;

/**
 * What a worker's code finds in {@code env}.
 *
 * @param name its name there: {@code TASK_QUEUE}
 * @param method the Java method that declares it: {@code taskQueue}
 * @param target what it is
 */
public record Binding(String name, String method, BindingTarget target) {

    public Binding {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(target, "target");
    }
}
