package dev.athanor.runtime.wrangler;

import java.util.Objects;

/**
 * What a worker's code finds under a name.
 *
 * @param name the binding's name: {@code TASK_QUEUE}
 * @param to what it is bound to
 */
record Bound<T>(String name, T to) {

    Bound {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(to, "to");
    }
}
