package dev.athanor.annotation;

import dev.athanor.annotation.constraint.Placeholders;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A JSON value that the worker's code reads from {@code env}, and Java from its {@code Env}. Stands on a method that returns
 * what the value is: a record, most often, or whatever else Jackson reads.
 *
 * <pre>{@code
 * @Json("{\"maxItems\": 20, \"currencies\": [\"EUR\", \"USD\"]}") OrderLimits orderLimits();
 *
 * record OrderLimits(int maxItems, List<String> currencies) {}
 * }</pre>
 *
 * <p>becomes {@code readonly ORDER_LIMITS: OrderLimits;}. The compiler holds the value against the type: each property has to
 * be there and of its type, and no other; one that may be {@code null} may be left out, and is {@code null} then. The value
 * takes 5 KB at most as JSON without blanks
 * (<a href="https://developers.cloudflare.com/workers/platform/limits/#environment-variables">limit</a>).
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Json {

    /**
     * The value as JSON. Its texts may hold <code>${app}</code>, <code>${stage}</code> and <code>${env.NAME}</code>. Either this
     * or {@link #file()} has to be written.
     */
    @Placeholders
    String value() default "";

    /**
     * A file that holds the value as JSON in UTF-8, relative to the project's directory. It is read when the code is compiled;
     * one that has changed since has to be compiled again before it is deployed.
     */
    String file() default "";
}
