package dev.athanor.annotation;

import dev.athanor.annotation.constraint.Matches;
import dev.athanor.annotation.constraint.Placeholders;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a Cloudflare Tunnel: servers without a public address answer under host names of the account, by way of
 * {@code cloudflared}, which connects to Cloudflare from their network
 * (<a href="https://developers.cloudflare.com/cloudflare-one/networks/connectors/cloudflare-tunnel/">Cloudflare Tunnel</a>).
 * The interface has no members.
 *
 * <pre>{@code
 * @Tunnel(ingress = {
 *     @Ingress(hostname = "wiki.example.com", service = "http://localhost:8080"),
 *     @Ingress(hostname = "git.example.com", service = "https://localhost:8443",
 *         originRequest = @OriginRequest(noTLSVerify = true))})
 * interface Office {}
 * }</pre>
 *
 * <p>Deploying makes the tunnel, its configuration, and a DNS record for each host name. {@code mvn athanor:tunnel
 * -Dathanor.tunnel=office} then runs {@code cloudflared} on this machine; the token that it needs is read from the account
 * for that, and is in no file, log or plan.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Tunnel {

    /**
     * The tunnel's name, unique in the account, 100 characters at most. May hold <code>${app}</code> and
     * <code>${stage}</code>. By default <code>${app}-${stage}-</code> and the interface's name in kebab case. A tunnel of the
     * name is taken for this one.
     */
    @Placeholders
    @Matches(pattern = "\\S(.*\\S)?", description = "a name with no blank at either end", maxLength = 100)
    String name() default "";

    /**
     * Which requests go to which server; the first rule that matches decides, and what none matches is answered with 404. Only
     * the last rule may be without a host name and without a path.
     */
    Ingress[] ingress() default {};

    /** How all the servers are reached, where their own rule does not say. Left to {@code cloudflared} by default. */
    OriginRequest originRequest() default @OriginRequest;

    /** Whether devices of the organisation reach private networks through the tunnel. Left as it is by default. */
    boolean warpRouting() default false;

    /**
     * Whether what stands in the way is taken over: a tunnel of this name that a file on a machine configures, and DNS records
     * that lead its host names elsewhere. False by default: then they are errors of the plan.
     */
    boolean adopt() default false;

    /** Whether the tunnel and its DNS records stay when its stage is removed. False by default: it holds no data. */
    boolean retain() default false;
}
