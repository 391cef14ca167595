package dev.athanor.binding;

import java.util.function.Function;

/**
 * Where a generated {@code Env} gets its handles from: a connection to one worker's resources. Implemented by the runtime
 * for Cloudflare and for the local cloud.
 */
public interface Bindings {

    /**
     * The handle of a binding.
     *
     * @param binding the binding's name, such as {@code TASK_QUEUE}
     * @param type the handle, with the types of what goes through it
     */
    <H> H handle(String binding, TypeToken<H> type);

    /** The value of a plain text or of a secret. */
    String text(String binding);

    /**
     * A JSON value.
     *
     * @param type what it is
     */
    <T> T json(String binding, TypeToken<T> type);

    /**
     * The objects of a Durable Object class.
     *
     * @param stub makes the object's interface out of a way to call it
     */
    <T> ObjectNamespace<T> objects(String binding, Function<RpcStub, T> stub);

    /** The other end of a service binding. */
    RpcStub service(String binding);

    /** The bindings of the worker that a service binding is bound to. */
    Bindings worker(String binding);
}
