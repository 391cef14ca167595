package dev.athanor.annotation;

import dev.athanor.annotation.constraint.Items;
import dev.athanor.annotation.constraint.Matches;
import dev.athanor.annotation.constraint.Placeholders;
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
    @Placeholders
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
     * number ({@code 0001_orders.sql}), applied once each, in that order. A file that has changed since it was applied is
     * refused; write what is new into a new file. None by default.
     */
    String migrations() default "";

    /**
     * The table in which the database notes its migrations, in the form that wrangler gives it. By default
     * {@code d1_migrations}, which is wrangler's default too. Names that begin with {@code sqlite_} or {@code _cf_} are kept by SQLite
     * and D1.
     */
    @Matches(
            pattern = "(?!(?i:sqlite_|_cf_))[A-Za-z_][A-Za-z0-9_]*",
            description = "letters, digits and underscores, with no digit, sqlite_ or _cf_ at the beginning",
            maxLength = 63)
    String migrationsTable() default "d1_migrations";

    /**
     * Files with SQL that are imported once each, after the migrations, in this order: relative to the project's directory, in
     * UTF-8, without statements of transactions. A file whose content has changed is imported again. Meant for data that a
     * database begins with; an import blocks the database while it runs
     * (<a href="https://developers.cloudflare.com/d1/best-practices/import-export-data/">import</a>). None by default.
     */
    @Items(min = 0, distinct = true)
    String[] importFiles() default {};

    /**
     * Where the database is written most. Used when it is made, and never after: Cloudflare does not say what it was. Has no
     * effect together with a jurisdiction, and is refused there. Left to Cloudflare by default.
     */
    D1LocationHint primaryLocationHint() default D1LocationHint.AUTOMATIC;

    /**
     * Where the data may be stored and worked on. It cannot change: a database that is in the account and has another one is
     * an error of the plan. Anywhere by default.
     */
    D1Jurisdiction jurisdiction() default D1Jurisdiction.DEFAULT;

    /** Whether the database is read from copies near to who asks. Left as it is by default; off in a new database. */
    ReadReplication readReplication() default ReadReplication.DISABLED;

    /** Whether the database stays when the stage is destroyed, whatever is consented to. False by default. */
    boolean retain() default false;

    /**
     * Records of what queries answer: a component for each column, called as the column is. Each becomes an interface in the modules
     * of the workers that bind the database, for {@code first<OrderRow>()} and {@code all<OrderRow>()}, with what D1 answers: 0 or 1 for
     * a flag, {@code null} for {@code NULL}, a list of numbers for bytes, and texts for dates
     * (<a href="https://developers.cloudflare.com/d1/worker-api/#type-conversion">Type conversion</a>). In Java
     * {@link dev.athanor.binding.QueryResult#rows(Class)} makes values of them. None by default.
     */
    @Items(distinct = true)
    Class<?>[] rows() default {};
}
