package dev.athanor.binding;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;

/**
 * Something whose methods can be called from afar: a Durable Object, or a worker's entrypoint. Generated classes call by it. What
 * a call carries is what the methods of the interface declare
 * (<a href="https://developers.cloudflare.com/workers/runtime-apis/rpc/">RPC</a>).
 *
 * <p>A function or an object with {@link dev.athanor.annotation.RpcTarget} that a call has returned stays where it is, and is kept
 * there for this program until {@link #release} is called with it, or the connection is closed that it came by.
 */
public interface RpcStub {

    /**
     * Calls a method and waits for its answer, 60 seconds at most.
     *
     * @param declared the interface that has the method
     * @param method the method's name
     * @param arguments what is sent, in the order of the parameters
     * @param <R> what the method returns
     * @throws RpcException what the method has thrown
     * @throws IllegalArgumentException when an argument does not fit its type, or the answer not the one declared
     * @throws IllegalStateException when no answer came
     */
    @SuppressWarnings("TypeParameterUnusedInFormals") // the method that is named says it
    <R> R call(Class<?> declared, String method, Object... arguments);

    /**
     * Calls a method and does not wait. A cancelled call is still carried out, and its answer thrown away.
     *
     * @param <R> what the promise holds that the method returns
     */
    <R> CompletableFuture<R> callAsync(Class<?> declared, String method, Object... arguments);

    /**
     * Lets go of a function or an object that a call has returned, or that came as the argument of one, so that the other side need
     * not keep it any longer. It cannot be called any more. Nothing happens for anything else.
     */
    static void release(Object stub) {
        if (Proxy.isProxyClass(stub.getClass())) {
            InvocationHandler handler = Proxy.getInvocationHandler(stub);
            if (handler instanceof Held held) {
                held.release();
            }
        }
    }

    /** What answers for something that stays elsewhere. */
    interface Held {

        /** Lets go of it. */
        void release();
    }
}
