package dev.athanor.binding;

/**
 * The objects of a Durable Object class
 * (<a href="https://developers.cloudflare.com/durable-objects/api/namespace/">Durable Object namespace</a>).
 *
 * @param <T> the interface with {@link dev.athanor.annotation.DurableObject}
 */
public interface ObjectNamespace<T> {

    /** The object of a name. It comes into being when it is first called. */
    T get(String name);

    /**
     * The object of an id, which {@link #newUniqueId} or {@link #idOf} has answered, or the object's own code knows. Calls fail
     * where it is no id of this class.
     *
     * @param id 64 hexadecimal digits
     */
    T getById(String id);

    /** The id of the object of a name, 64 hexadecimal digits: what its own code finds in {@code ctx.id}. */
    String idOf(String name);

    /** An id that no object has had yet. Nothing comes into being before the object is called. */
    String newUniqueId();
}
