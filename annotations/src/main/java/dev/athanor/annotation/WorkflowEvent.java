package dev.athanor.annotation;

import dev.athanor.annotation.constraint.Matches;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares an event that instances of a {@link Workflow} wait for. Stands on a method of the workflow's interface, which
 * sends it: the first parameter is the instance's id, the second what is sent, as the JSON that Jackson writes for it.
 *
 * <pre>{@code @WorkflowEvent void paymentReceived(String instance, Payment payment);}</pre>
 *
 * <p>becomes {@code waitForEvent(name, { type: "payment-received" })}, which answers a {@code Payment}, and
 * {@code sendEvent({ type: "payment-received", payload })} on the workflow's instances
 * (<a href="https://developers.cloudflare.com/workflows/build/events-and-parameters/">events</a>).
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface WorkflowEvent {

    /** The event's type: letters, digits, dashes and underscores, 100 at most. The method's name in kebab case by default. */
    @Matches(
            pattern = "[A-Za-z0-9_][A-Za-z0-9_-]*",
            description = "letters, digits, dashes and underscores, and must not begin with a dash",
            maxLength = 100)
    String type() default "";
}
