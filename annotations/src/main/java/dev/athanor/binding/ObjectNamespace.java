package dev.athanor.binding;

/**
 * The objects of a Durable Object class.
 *
 * @param <T> the interface with {@link dev.athanor.annotation.DurableObject}
 */
public interface ObjectNamespace<T> {

    /** The object of a name. It comes into being when it is first called. */
    T get(String name);
}
