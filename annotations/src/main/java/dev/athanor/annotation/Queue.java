package dev.athanor.annotation;

import dev.athanor.annotation.constraint.Matches;
import dev.athanor.annotation.constraint.Placeholders;
import dev.athanor.annotation.constraint.Range;
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
 * <p>becomes {@code readonly TASKS: Queue<Task>} in the {@code Env} of each worker that has a method for it. What is not
 * written is left to Cloudflare.
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
    @Placeholders
    @Matches(
            pattern = "[A-Za-z0-9]([A-Za-z0-9_-]*[A-Za-z0-9])?",
            description = "letters, digits, dashes and underscores, with a letter or digit at both ends",
            maxLength = 63)
    String name() default "";

    /**
     * Seconds before a message is delivered that does not say otherwise itself, from 0 to 43,200 (twelve hours)
     * (<a href="https://developers.cloudflare.com/queues/configuration/batching-retries/#delay-messages">delays</a>). At
     * once by default.
     */
    @Range(min = 0, max = 43_200, unit = "seconds")
    int deliveryDelay() default 0;

    /**
     * Whether messages are kept back, so that nobody gets any until this is false again
     * (<a href="https://developers.cloudflare.com/queues/configuration/pause-purge/">pausing</a>). False by default.
     */
    boolean deliveryPaused() default false;

    /**
     * Seconds after which a message that nobody took is lost, from 60 to 1,209,600 (fourteen days)
     * (<a href="https://developers.cloudflare.com/queues/platform/limits/">limits</a>). Cloudflare's default is 345,600
     * (four days).
     */
    @Range(min = 60, max = 1_209_600, unit = "seconds")
    int messageRetentionPeriod() default 345_600;

    /** Whether the queue stays when the stage is destroyed, whatever is consented to. False by default. */
    boolean retain() default false;

    /**
     * Whether a queue of this name that is in the account already, and that this stage has not created, is taken over. Without it
     * one with a name of its own is refused. False by default.
     */
    boolean adopt() default false;
}
