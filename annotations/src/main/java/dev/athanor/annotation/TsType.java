package dev.athanor.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The TypeScript type of something that is sent, instead of the one that its Java type gives: for a text that has a form of its
 * own, or for what a serializer of yours writes.
 *
 * <pre>{@code
 * record Order(@TsType("`order-${number}`") String id, @JsonSerialize(using = Cents.class) @TsType("number") Money total) {}
 * }</pre>
 *
 * <p>becomes <code>readonly id: `order-${number}`; readonly total: number;</code>. On a class it holds wherever the class is
 * used, on a component, field, getter or parameter there alone. {@code @Nullable} and {@code @JsonInclude} keep their effect.
 * The compiler looks at brackets and quotes only, and TypeScript at the rest.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface TsType {

    /**
     * One type of TypeScript, on one line. It may name what TypeScript and {@code @cloudflare/workers-types} declare, and not
     * the types that Athanor generates, whose names it chooses itself.
     */
    String value();
}
