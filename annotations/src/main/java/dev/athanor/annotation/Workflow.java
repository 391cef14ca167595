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
 * Declares a <a href="https://developers.cloudflare.com/workflows/">workflow</a>: code in steps that survives failures and
 * waits for hours or events. The interface extends {@link dev.athanor.binding.WorkflowRuns}, which says what an instance is
 * started with and what comes of it; its own methods are the events that an instance waits for, each with
 * {@link WorkflowEvent}. A method of a {@link Worker} that returns the interface lets that worker start instances.
 *
 * <pre>{@code
 * @Workflow
 * interface OrderProcessor extends WorkflowRuns<Order, Receipt> {
 *   @WorkflowEvent void paymentReceived(String instance, Payment payment);
 * }
 * }</pre>
 *
 * <p>becomes a contract for the class {@code OrderProcessor} of the worker's code, whose {@code run} takes an {@code Order},
 * returns a {@code Promise<Receipt>} and can wait for {@code payment-received}, and
 * {@code TypedWorkflow<Order, Receipt, …>} in the {@code Env} of each worker that has a method for it. The class lives in
 * the {@link #worker()} that is named, or in the only worker that binds it.
 *
 * <p>A workflow that is no longer declared is deleted with the state of its instances. While some of them have not ended,
 * that takes consent to the loss of data.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Workflow {

    /**
     * The workflow's name, unique in the account: letters, digits, dashes and underscores, 64 characters at most
     * (<a href="https://developers.cloudflare.com/workflows/reference/limits/">limits</a>). May hold <code>${app}</code> and
     * <code>${stage}</code>. By default <code>${app}-${stage}-</code> and the interface's name in kebab case. A name that a
     * worker of somebody else has is refused, never taken over.
     */
    @Placeholders
    @Matches(
            pattern = "[A-Za-z0-9_][A-Za-z0-9_-]*",
            description = "letters, digits, dashes and underscores, and must not begin with a dash",
            maxLength = 64)
    String name() default "";

    /** The class that the worker's entrypoint exports. The interface's simple name by default. */
    @ClassName
    String className() default "";

    /**
     * The worker whose code has the class: an interface with {@link Worker}, or with {@link WorkerRef} when another project
     * deploys it. Needed when several workers bind the workflow,
     * and when none does. By default the only worker that binds it.
     */
    Class<?> worker() default void.class;

    /** What one instance may use. Left to Cloudflare by default. */
    WorkflowLimits limits() default @WorkflowLimits;

    /**
     * Cron expressions, in UTC, that start an instance each, without parameters. The syntax is that of {@link Cron}. Takes a
     * paid plan (Cloudflare's error 10208).
     */
    String[] schedules() default {};
}
