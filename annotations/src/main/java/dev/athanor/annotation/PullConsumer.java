package dev.athanor.annotation;

import dev.athanor.annotation.constraint.Items;
import dev.athanor.annotation.constraint.Matches;
import dev.athanor.annotation.constraint.Range;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets programs outside of Cloudflare take messages from a queue over HTTP
 * (<a href="https://developers.cloudflare.com/queues/configuration/pull-consumers/">pull consumers</a>). Stands on an
 * interface with {@link Queue}; that interface may extend {@link dev.athanor.binding.PullQueue}, with which a Java program
 * pulls. A queue has one consumer: no worker consumes it with {@link QueueConsumer} then.
 *
 * <pre>{@code
 * @Queue
 * @PullConsumer(visibilityTimeoutMs = 60_000)
 * interface Results extends PullQueue<Result> {}
 * }</pre>
 *
 * <p>What is not written is left to Cloudflare.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface PullConsumer {

    /** The most messages in one answer, from 1 to 100. */
    @Range(min = 1, max = 100, unit = "messages")
    int batchSize() default 5;

    /** How often a message that was not acknowledged is given out again, from 0 to 100. Cloudflare's default is 3. */
    @Range(min = 0, max = 100, unit = "retries")
    int maxRetries() default 3;

    /** Seconds before a message is given out again, from 0 to 43,200 (twelve hours). At once by default. */
    @Range(min = 0, max = 43_200, unit = "seconds")
    int retryDelay() default 0;

    /**
     * For how long a message belongs to whoever pulled it, in milliseconds, from 1 to 43,200,000 (twelve hours). Not
     * acknowledged by then, it is given out again. Cloudflare's default is 30,000.
     */
    @Range(min = 1, max = 43_200_000, unit = "milliseconds")
    int visibilityTimeoutMs() default 30_000;

    /** The queue that takes what failed for good: an interface with {@link Queue}. Such messages are dropped by default. */
    Class<?> deadLetterQueue() default void.class;

    /** The stages that have the consumer. All of the queue's by default. */
    @Items(distinct = true)
    @Matches(pattern = "[a-z0-9][a-z0-9-]*", description = "lower-case letters, digits and dashes")
    String[] stages() default {};
}
