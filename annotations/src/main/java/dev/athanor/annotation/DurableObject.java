package dev.athanor.annotation;

import dev.athanor.annotation.constraint.Matches;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a class of Durable Objects with SQLite storage. The interface's methods are what can be called on an object.
 *
 * <pre>{@code @DurableObject interface Counter { long increment(long by); }}</pre>
 *
 * <p>becomes {@code interface CounterRpc { increment(by: number): number | Promise<number>; }}, which the class
 * {@code Counter} of the worker's code implements, and {@code DurableObjectNamespace<CounterRpc & …>} in the {@code Env}
 * of a worker with a method {@code ObjectNamespace<Counter> counter()}. The worker whose method it is hosts the class.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface DurableObject {

    /** The class that the worker's entrypoint exports. The interface's simple name by default. */
    @Matches(pattern = "[A-Za-z_$][A-Za-z0-9_$]*", description = "the name of a JavaScript class")
    String className() default "";
}
