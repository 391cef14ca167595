package dev.athanor.annotation;

import dev.athanor.annotation.constraint.Items;
import dev.athanor.annotation.constraint.Matches;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Limits a declaration to some stages: no other has it. Stands beside {@link Worker}, {@link Queue} and their like. All
 * stages have what does not carry it.
 *
 * <pre>{@code @Stages("prod") @Queue interface Audit extends Producer<Event> {}}</pre>
 *
 * <p>What refers to the declaration has to be limited to the same stages or to fewer: a binding that one stage would lack
 * is an error of compilation, or of linking where the two were compiled apart. {@link Cron}, {@link QueueConsumer} and other
 * parts of a worker are limited by their own {@code stages}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Stages {

    /** The names of the stages: lower-case letters, digits and dashes. */
    @Items(distinct = true)
    @Matches(pattern = "[a-z0-9][a-z0-9-]*", description = "lower-case letters, digits and dashes")
    String[] value();
}
