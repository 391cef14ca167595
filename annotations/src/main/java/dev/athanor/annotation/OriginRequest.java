package dev.athanor.annotation;

import dev.athanor.annotation.constraint.Matches;
import dev.athanor.annotation.constraint.NotBlank;
import dev.athanor.annotation.constraint.Placeholders;
import dev.athanor.annotation.constraint.Range;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How a {@link Tunnel} reaches servers. What is not written is left to {@code cloudflared}, whose defaults are named here
 * (<a href="https://developers.cloudflare.com/cloudflare-one/networks/connectors/cloudflare-tunnel/configure-tunnels/cloudflared-parameters/origin-parameters/">parameters</a>).
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface OriginRequest {

    /** The longest wait for a TCP connection, in seconds. */
    @Range(min = 1, max = 86_400)
    int connectTimeout() default 30;

    /** The longest wait for a TLS handshake, in seconds. */
    @Range(min = 1, max = 86_400)
    int tlsTimeout() default 10;

    /** The time between signs of life on a connection, in seconds. */
    @Range(min = 1, max = 86_400)
    int tcpKeepAlive() default 30;

    /** Whether IPv4 and IPv6 are not tried side by side. */
    boolean noHappyEyeballs() default false;

    /** How many idle connections are kept. */
    @Range(min = 0, max = 100_000)
    int keepAliveConnections() default 100;

    /** How long an idle connection is kept, in seconds. */
    @Range(min = 1, max = 86_400)
    int keepAliveTimeout() default 90;

    /** The {@code Host} header that the server gets. That of the request by default. */
    @NotBlank
    @Placeholders
    String httpHostHeader() default "";

    /** The name that the server's certificate is to have. That of the server's address by default. */
    @NotBlank
    @Placeholders
    String originServerName() default "";

    /** Whether the name that TLS asks the server for is the request's host. */
    boolean matchSNItoHost() default false;

    /** The file with the authorities of the server's certificate, on the machine of {@code cloudflared}. The system's by default. */
    @NotBlank
    @Placeholders
    String caPool() default "";

    /** Whether any certificate of the server is accepted. */
    boolean noTLSVerify() default false;

    /** Whether requests are sent without chunked encoding, for servers that do not know it. */
    boolean disableChunkedEncoding() default false;

    /** Whether the server is spoken to by HTTP/2, which takes an {@code https} address. */
    boolean http2Origin() default false;

    /** The kind of proxy that {@code cloudflared} starts for TCP: none by default, or {@code socks}. */
    @Matches(pattern = "socks|", description = "socks, or nothing")
    String proxyType() default "";
}
