package dev.athanor.binding;

/** Something whose methods can be called from afar: a Durable Object, or a worker's entrypoint. */
public interface RpcStub {

    /**
     * Calls a method and waits for its answer.
     *
     * @param method the method's name
     * @param result the type of the answer
     * @param arguments what is sent, in the order of the parameters
     */
    <R> R call(String method, TypeToken<R> result, Object... arguments);
}
