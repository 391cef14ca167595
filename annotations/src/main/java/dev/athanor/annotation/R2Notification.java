package dev.athanor.annotation;

import dev.athanor.annotation.constraint.Items;
import dev.athanor.annotation.constraint.Matches;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Sends a message to a queue when an R2 bucket's objects change
 * (<a href="https://developers.cloudflare.com/r2/buckets/event-notifications/">event notifications</a>). Stands on an
 * interface with {@link R2Bucket}; repeatable. The messages are {@link dev.athanor.binding.R2EventNotification}s.
 *
 * <pre>{@code
 * @R2Bucket
 * @R2Notification(queue = NewImages.class, eventTypes = R2EventType.OBJECT_CREATE, prefix = "images/", suffix = ".png")
 * interface Uploads extends ObjectStore {}
 *
 * @Queue interface NewImages extends Producer<R2EventNotification> {}
 * }</pre>
 *
 * <p>Two notifications to one queue must not be for the same event of the same object.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Repeatable(R2Notifications.class)
public @interface R2Notification {

    /** The queue: an interface with {@link Queue} whose messages are {@link dev.athanor.binding.R2EventNotification}s. */
    Class<?> queue();

    /** What it tells of. */
    @Items(distinct = true)
    R2EventType[] eventTypes();

    /** The beginning of the keys that it is for. All keys by default. */
    @Matches(pattern = "(?s).*", description = "the beginning of a key", maxLength = 1024)
    String prefix() default "";

    /** The end of the keys that it is for. All keys by default. */
    @Matches(pattern = "(?s).*", description = "the end of a key", maxLength = 1024)
    String suffix() default "";

    /** What people read about it in the dashboard. */
    @Matches(pattern = "(?s).*", description = "a text", maxLength = 1024)
    String description() default "";

    /** The stages that have it. All of the bucket's by default. */
    @Items(distinct = true)
    @Matches(pattern = "[a-z0-9][a-z0-9-]*", description = "lower-case letters, digits and dashes")
    String[] stages() default {};
}
