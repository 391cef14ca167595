package dev.athanor.annotation;

import dev.athanor.annotation.constraint.Matches;
import dev.athanor.annotation.constraint.Placeholders;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a KV namespace. The interface extends {@link dev.athanor.binding.KeyValue}, which says what its values are.
 *
 * <pre>{@code @KvNamespace interface Sessions extends KeyValue<Session> {}}</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface KvNamespace {

    /**
     * The namespace's title, unique in the account, 512 characters at most. May hold <code>${app}</code> and
     * <code>${stage}</code>. By default <code>${app}-${stage}-</code> and the interface's name in kebab case.
     */
    @Placeholders
    @Matches(pattern = "\\S(.*\\S)?", description = "a title with no blank at either end", maxLength = 512)
    String title() default "";

    /**
     * What is known of each key besides its value, as the worker's code sets and reads it: 1024 bytes of JSON at most
     * (<a href="https://developers.cloudflare.com/kv/api/write-key-value-pairs/#metadata">Metadata</a>). In Java it is neither set nor
     * read. Of any type by default.
     */
    Class<?> metadata() default void.class;

    /**
     * Whether a namespace of this name that is in the account already, and that this stage has not created, is taken over. Without it
     * one with a name of its own is refused. False by default.
     */
    boolean adopt() default false;

    /** Whether the namespace stays when the stage is destroyed, whatever is consented to. False by default. */
    boolean retain() default false;
}
