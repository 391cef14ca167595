package dev.athanor.annotation;

import dev.athanor.annotation.constraint.Matches;
import dev.athanor.annotation.constraint.Placeholders;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Refers to a worker that another project deploys. The interface stands for it wherever a {@link Worker} could: as what a
 * method of a worker returns
 * (<a href="https://developers.cloudflare.com/workers/runtime-apis/bindings/service-bindings/">service binding</a>), and as
 * the worker that an {@link Entrypoint} belongs to. It has no methods of its own.
 *
 * <pre>{@code
 * @WorkerRef(service = "billing-${stage}") interface Billing {}
 * @Entrypoint(worker = Billing.class) interface Invoices { Invoice find(String id); }
 * }</pre>
 *
 * <p>The worker is never created, changed or deleted. When it is not in the account, no plan is made, and the message names
 * it; Cloudflare would refuse the upload of whoever is bound to it (error 10143).
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface WorkerRef {

    /**
     * The script's name in the account: lower-case letters, digits and dashes, 63 characters at most. May hold
     * <code>${app}</code>, <code>${stage}</code> and <code>${env.NAME}</code>.
     */
    @Placeholders
    @Matches(
            pattern = "[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?",
            description = "lower-case letters, digits, dashes and underscores, with no dash at either end",
            maxLength = 63)
    String service();
}
