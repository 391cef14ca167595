package dev.athanor.annotation;

import dev.athanor.annotation.constraint.Items;
import dev.athanor.annotation.constraint.Matches;
import dev.athanor.annotation.constraint.Range;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets a worker's {@code queue} handler consume a queue. Stands on a {@link Worker}; repeatable. A queue has one
 * consumer. What is not written is left to Cloudflare
 * (<a href="https://developers.cloudflare.com/queues/platform/limits/">limits</a>).
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Repeatable(QueueConsumers.class)
public @interface QueueConsumer {

    /** The queue: an interface with {@link Queue}. */
    Class<?> queue();

    /** The most messages in one batch, from 1 to 100. Cloudflare's default is 10. */
    @Range(min = 1, max = 100, unit = "messages")
    int batchSize() default 10;

    /** The longest wait for a batch to fill, in milliseconds, from 0 to 60,000. Cloudflare's default is 5,000. */
    @Range(min = 0, max = 60_000, unit = "milliseconds")
    int maxWaitTimeMs() default 5_000;

    /** How often a failed message is tried again, from 0 to 100. Cloudflare's default is 3. */
    @Range(min = 0, max = 100, unit = "retries")
    int maxRetries() default 3;

    /** Seconds before a failed message is tried again, from 0 to 43,200 (twelve hours). At once by default. */
    @Range(min = 0, max = 43_200, unit = "seconds")
    int retryDelay() default 0;

    /** The most invocations at one time, from 1 to 250. Scaled by Cloudflare by default. */
    @Range(min = 1, max = 250, unit = "invocations")
    int maxConcurrency() default 0;

    /** The queue that takes what failed for good: an interface with {@link Queue}. Such messages are dropped by default. */
    Class<?> deadLetterQueue() default void.class;

    /** The stages that have the consumer. All of the worker's by default. */
    @Items(distinct = true)
    @Matches(pattern = "[a-z0-9][a-z0-9-]*", description = "lower-case letters, digits and dashes")
    String[] stages() default {};
}
