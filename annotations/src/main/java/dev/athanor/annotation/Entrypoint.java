package dev.athanor.annotation;

import dev.athanor.annotation.constraint.ClassName;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares what other workers can call on a worker, by a class of its code that extends {@code WorkerEntrypoint}
 * (<a href="https://developers.cloudflare.com/workers/runtime-apis/bindings/service-bindings/rpc/">RPC</a>). A method of
 * another {@link Worker} that returns the interface is a service binding.
 *
 * <pre>{@code @Entrypoint(worker = Users.class) interface UserService { User find(String id); }}</pre>
 *
 * <p>What its methods take and return is what a call carries: records, enums, collections, {@code Instant} as a {@code Date},
 * {@code byte[]} as a {@code Uint8Array}, {@code InputStream} as a {@code ReadableStream} of bytes, functions
 * ({@link FunctionalInterface}) and {@link RpcTarget}s, which stay where they are. A {@code long} is a {@code number}, or with
 * {@link BigInt} a {@code bigint}. A method that returns a {@code CompletionStage} does not wait for the answer. Names are not
 * overloaded. Methods with a body run in Java, wherever they are called. An exception arrives as an {@code Error}, which has
 * the message and not the class.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Entrypoint {

    /** The worker whose code has the class: an interface with {@link Worker}, or with {@link WorkerRef}. */
    Class<?> worker();

    /**
     * The class that the worker's entrypoint exports. The interface's simple name by default. {@code "default"} is the default
     * export: {@code export default class extends WorkerEntrypoint}, which also answers requests by a method {@code fetch}.
     */
    @ClassName(orDefault = true)
    String className() default "";
}
