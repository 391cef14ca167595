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
 * Declares an R2 bucket (<a href="https://developers.cloudflare.com/r2/">R2</a>). The interface extends
 * {@link dev.athanor.binding.ObjectStore}; a method of a {@link Worker} that returns it lets that worker read and write.
 *
 * <pre>{@code @R2Bucket interface Uploads extends ObjectStore {}}</pre>
 *
 * <p>becomes {@code readonly UPLOADS: R2Bucket} in the {@code Env} of each worker that has a method for it.
 *
 * <p>The annotation says all of what the bucket lets others do: an address, a domain or a rule that is not written here is
 * taken away from the bucket when the project is applied. Cloudflare's own rule, which ends unfinished uploads after seven
 * days, stays.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface R2Bucket {

    /**
     * The bucket's name, unique in the account: lower-case letters, digits and dashes, from 3 to 63 characters
     * (<a href="https://developers.cloudflare.com/r2/buckets/create-buckets/">names</a>). May hold <code>${app}</code> and
     * <code>${stage}</code>. By default <code>${app}-${stage}-</code> and the interface's name in kebab case.
     */
    @Placeholders
    @Matches(
            pattern = "[a-z0-9][a-z0-9-]+[a-z0-9]",
            description = "3 to 63 lower-case letters, digits and dashes, with a letter or digit at both ends",
            maxLength = 63)
    String name() default "";

    /**
     * Whether a bucket of this name that is in the account already, and that this stage has not created, is taken over. Without
     * it one with a name of its own is refused. False by default.
     */
    boolean adopt() default false;

    /**
     * Where most requests for the objects will come from. A hint that counts when the bucket is made, and cannot be changed
     * afterwards. By default Cloudflare chooses by who makes the bucket.
     */
    R2LocationHint locationHint() default R2LocationHint.AUTOMATIC;

    /** What is charged for objects that do not say otherwise themselves. Standard by default. */
    R2StorageClass storageClass() default R2StorageClass.STANDARD;

    /** Where the objects are guaranteed to be kept. Cannot be changed once the bucket is there. Nowhere in particular by default. */
    R2Jurisdiction jurisdiction() default R2Jurisdiction.DEFAULT;

    /**
     * Whether everybody may read the objects under the bucket's address below {@code r2.dev}, which Cloudflare limits and
     * means for development ({@code allowPublicAccess} and {@code devDomain} of alchemy). False by default.
     */
    boolean devDomain() default false;

    /**
     * The domains under which everybody may read the objects. At most 50
     * (<a href="https://developers.cloudflare.com/r2/platform/limits/">limits</a>).
     */
    @Items(min = 0, max = 50)
    R2Domain[] domains() default {};

    /** From which pages browsers may read and write the objects. At most 100 rules. */
    @Items(min = 0, max = 100)
    CorsRule[] cors() default {};

    /** When objects are deleted or moved by themselves. At most 1,000 rules. */
    @Items(min = 0, max = 1_000)
    LifecycleRule[] lifecycle() default {};

    /** Which objects nobody may change or delete for a time. At most 1,000 rules. */
    @Items(min = 0, max = 1_000)
    LockRule[] lock() default {};

    /**
     * Whether the objects are deleted with the bucket. False by default: a bucket that holds objects is kept, even when the
     * loss of its data is consented to. Objects are deleted one by one, four a second at most over a longer time.
     */
    boolean empty() default false;

    /** Whether the bucket stays when the stage is destroyed, whatever is consented to. False by default. */
    boolean retain() default false;
}
