package dev.athanor.annotation;

import dev.athanor.annotation.constraint.ClassName;
import dev.athanor.annotation.constraint.Matches;
import dev.athanor.annotation.constraint.Placeholders;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a class of Durable Objects. The interface's methods are what can be called on an object; the class may have
 * others that the runtime calls, such as {@code fetch}, {@code alarm} and {@code webSocketMessage}.
 *
 * <pre>{@code @DurableObject interface Counter { long increment(long by); }}</pre>
 *
 * <p>becomes {@code interface CounterRpc { increment(by: number): number | Promise<number>; }}, which the class
 * {@code Counter} of the worker's code implements, and {@code DurableObjectNamespace<CounterRpc & …>} in the {@code Env}
 * of a worker with a method {@code ObjectNamespace<Counter> counter()}. The class lives in the {@link #worker()} that is
 * named, or in the only worker that binds it.
 *
 * <p>What becomes of the objects when the declaration changes is Cloudflare's
 * <a href="https://developers.cloudflare.com/durable-objects/reference/durable-objects-migrations/">lifecycle of exports</a>:
 * {@link #renamedFrom()} and {@link #transferredFrom()} keep them, and a class that is no longer declared goes only with
 * consent to the loss of its data.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface DurableObject {

    /** The class that the worker's entrypoint exports. The interface's simple name by default. */
    @ClassName
    String className() default "";

    /** How objects store. It cannot change once the class exists, and a plan that would change it is refused. */
    ObjectStorage storage() default ObjectStorage.SQLITE;

    /**
     * The worker whose code has the class: an interface with {@link Worker}, or with {@link WorkerRef} when another project
     * deploys it. Needed when several workers bind the class, and
     * when none does. By default the only worker that binds it.
     */
    Class<?> worker() default void.class;

    /**
     * The class name that the objects had until now, in the same worker. They keep their data and ids. Two classes may exchange
     * their names, each renamed from the other. Remove it once every stage is deployed; where no such class is, a plan refuses it.
     */
    @ClassName
    String renamedFrom() default "";

    /**
     * The worker in which the class lived until now: an interface with {@link Worker}. The objects move with their data, in
     * two phases in one apply: the new worker declares that it expects them, then the old one hands them over.
     */
    Class<?> transferredFrom() default void.class;

    /**
     * The same as {@link #transferredFrom()}, for a worker that is no longer declared here: the name of its script. May hold
     * <code>${app}</code> and <code>${stage}</code>. When the script is of another application, an apply ends with the new
     * worker expecting the class; the other application hands it over with its first apply in which the class is no longer
     * declared, and the next apply here completes the move.
     */
    @Placeholders
    @Matches(
            pattern = "[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?",
            description = "a script's name: lower-case letters, digits, dashes and underscores",
            maxLength = 63)
    String transferredFromScript() default "";
}
