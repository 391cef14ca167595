package dev.athanor.annotation;

import dev.athanor.annotation.constraint.Matches;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a D1 database. The interface extends {@link dev.athanor.binding.Database}.
 *
 * <pre>{@code @D1Database(migrations = "src/main/migrations") interface ShopDb extends Database {}}</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface D1Database {

    /**
     * The database's name, unique in the account: letters, digits, dashes and underscores, 63 characters at most. May
     * hold <code>${app}</code> and <code>${stage}</code>. By default <code>${app}-${stage}-</code> and the
     * interface's name in kebab case.
     */
    @Matches(
            pattern = "[A-Za-z0-9]([A-Za-z0-9_-]*[A-Za-z0-9])?",
            description = "letters, digits, dashes and underscores, with a letter or digit at both ends",
            maxLength = 63)
    String name() default "";

    /**
     * Whether a database of this name that is in the account already, and that this stage has not created, is taken over. Without it
     * one with a name of its own is refused. False by default.
     */
    boolean adopt() default false;

    /**
     * The directory with the migrations, relative to the project's directory: {@code .sql} files whose names begin with a
     * number ({@code 0001_orders.sql}), applied once each, in that order. None by default.
     */
    String migrations() default "";
}
