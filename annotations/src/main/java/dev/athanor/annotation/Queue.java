package dev.athanor.annotation;

import dev.athanor.annotation.constraint.Matches;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a queue. The interface extends {@link dev.athanor.binding.Producer}, which says what its messages are; a
 * method of a {@link Worker} that returns it lets that worker send.
 *
 * <pre>{@code @Queue interface Tasks extends Producer<Task> {}}</pre>
 *
 * <p>becomes {@code readonly TASKS: Queue<Task>} in the {@code Env} of each worker that has a method for it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Queue {

    /**
     * The queue's name, unique in the account: letters, digits, dashes and underscores, 63 characters at most. May hold
     * <code>${app}</code> and <code>${stage}</code>. By default <code>${app}-${stage}-</code> and the interface's
     * name in kebab case.
     */
    @Matches(
            pattern = "[A-Za-z0-9]([A-Za-z0-9_-]*[A-Za-z0-9])?",
            description = "letters, digits, dashes and underscores, with a letter or digit at both ends",
            maxLength = 63)
    String name() default "";
}
