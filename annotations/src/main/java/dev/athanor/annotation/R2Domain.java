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
 * A domain under which everybody may read an R2 bucket's objects
 * (<a href="https://developers.cloudflare.com/r2/buckets/public-buckets/#custom-domains">custom domains</a>). Its zone has to
 * be in the same account.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface R2Domain {

    /**
     * The domain, in a zone of the account, without wildcards: {@code files.example.com}. May hold <code>${app}</code>,
     * <code>${stage}</code> and <code>${env.NAME}</code>.
     */
    @Placeholders
    String value();

    /**
     * The id of the zone that the domain is in, 32 hexadecimal digits. By default the zone is found by the domain, label by
     * label. May hold <code>${env.NAME}</code>.
     */
    @Placeholders
    String zoneId() default "";

    /** The name of the zone that the domain is in: {@code example.com}. By default it is found by the domain. */
    @NotBlank
    @Placeholders
    String zone() default "";

    /** Whether the domain answers. True by default; without it the domain is only reserved for the bucket. */
    boolean enabled() default true;

    /** The oldest version of TLS that is accepted. Cloudflare's default is 1.0. */
    @Matches(pattern = "1\\.[0-3]", description = "1.0, 1.1, 1.2 or 1.3")
    String minTLS() default "";

    /**
     * The ciphers that are accepted, by the names that BoringSSL gives them: {@code ECDHE-RSA-AES128-GCM-SHA256}. Left to Cloudflare
     * by default (<a href="https://developers.cloudflare.com/ssl/edge-certificates/additional-options/cipher-suites/supported-cipher-suites/">cipher
     * suites</a>).
     */
    @Items(distinct = true)
    @Matches(
            pattern = "[A-Z0-9]+(-[A-Z0-9]+)*",
            description = "a cipher's name in BoringSSL, such as ECDHE-RSA-AES128-GCM-SHA256")
    String[] ciphers() default {};

    /** The stages that have it. All of the bucket's by default. */
    @Items(distinct = true)
    @Matches(pattern = "[a-z0-9][a-z0-9-]*", description = "lower-case letters, digits and dashes")
    String[] stages() default {};
}
