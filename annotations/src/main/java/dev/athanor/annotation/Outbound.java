package dev.athanor.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Puts a worker between those of a dispatch namespace and the internet: whatever they {@code fetch} goes to its {@code fetch}
 * handler instead
 * (<a href="https://developers.cloudflare.com/cloudflare-for-platforms/workers-for-platforms/configuration/outbound-workers/">
 * rule</a>). Stands on a method that returns an interface with {@link DispatchNamespace}.
 *
 * <pre>{@code
 * @Outbound(worker = Egress.class, parameters = Caller.class) Tenants tenants();
 *
 * record Caller(String tenant, List<String> hosts) {}
 * }</pre>
 *
 * <p>The code says with each call who is calling, {@code env.TENANTS.get("acme", {}, { outbound: { tenant: "acme", hosts: [] } })},
 * and the outbound worker reads it from its {@code env}, as {@code env.tenant}. Requests of Durable Objects do not go there.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Outbound {

    /** The worker that takes the requests: an interface with {@link Worker} or {@link WorkerRef}. */
    Class<?> worker();

    /** A record whose components are the parameters, each sent as JSON. None by default. */
    Class<?> parameters() default void.class;
}
