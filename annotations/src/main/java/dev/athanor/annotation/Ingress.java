package dev.athanor.annotation;

import dev.athanor.annotation.constraint.Items;
import dev.athanor.annotation.constraint.Matches;
import dev.athanor.annotation.constraint.NotBlank;
import dev.athanor.annotation.constraint.Placeholders;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Leads some requests of a {@link Tunnel} to a server
 * (<a href="https://developers.cloudflare.com/cloudflare-one/networks/connectors/cloudflare-tunnel/do-more-with-tunnels/local-management/configuration-file/">rules</a>).
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Ingress {

    /**
     * The host name, in a zone of the account, which may begin with <code>*.</code>; it gets a DNS record. Any by default, which
     * only the last rule may have.
     */
    @NotBlank
    @Placeholders
    String hostname() default "";

    /** A regular expression that the path is to match somewhere: {@code ^/docs}. Any path by default. */
    @NotBlank
    @Placeholders
    String path() default "";

    /**
     * The server as {@code cloudflared} reaches it: {@code http://localhost:8080}, {@code https://…}, {@code unix:/path},
     * {@code tcp://…}, {@code ssh://…}, {@code rdp://…}, {@code smb://…}; or an answer without one,
     * {@code http_status:404}, or {@code hello_world}.
     */
    @NotBlank
    @Placeholders
    String service();

    /** How the server is reached, where that differs from the tunnel's other servers. */
    OriginRequest originRequest() default @OriginRequest;

    /** The stages that have the rule. All of the tunnel's by default. */
    @Items(distinct = true)
    @Matches(pattern = "[a-z0-9][a-z0-9-]*", description = "lower-case letters, digits and dashes")
    String[] stages() default {};
}
