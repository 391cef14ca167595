package dev.athanor.manifest;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An R2 bucket.
 *
 * @param name its name; by default made of application, stage and id
 * @param locationHint where it is used most
 * @param storageClass what is charged for its objects
 * @param jurisdiction where its objects are guaranteed to be kept
 * @param devDomain whether everybody may read it under its address below {@code r2.dev}
 * @param domains the domains under which everybody may read it
 * @param cors from which pages browsers may use it
 * @param lifecycle when its objects are deleted or moved by themselves
 * @param lock which objects nobody may change or delete
 * @param notifications which queues hear of its objects
 * @param empty whether its objects are deleted with it
 * @param retain whether it stays when the stage goes
 */
@JsonTypeName("r2-bucket")
public record R2BucketEntry(
        @Template @Nullable String name,
        @Nullable String locationHint,
        @Nullable String storageClass,
        @Nullable String jurisdiction,
        boolean devDomain,
        List<R2DomainSettings> domains,
        List<R2CorsSettings> cors,
        List<R2LifecycleSettings> lifecycle,
        List<R2LockSettings> lock,
        List<R2NotificationSettings> notifications,
        boolean empty,
        boolean retain)
        implements ManifestEntry {

    public R2BucketEntry {
        domains = List.copyOf(domains);
        cors = List.copyOf(cors);
        lifecycle = List.copyOf(lifecycle);
        lock = List.copyOf(lock);
        notifications = List.copyOf(notifications);
    }

    /** A bucket with everything left to Cloudflare. */
    public static R2BucketEntry of(@Nullable String name) {
        return new R2BucketEntry(
                name, null, null, null, false, List.of(), List.of(), List.of(), List.of(), List.of(), false, false);
    }

    /** The same with other domains. */
    public R2BucketEntry withDomains(List<R2DomainSettings> changed) {
        return new R2BucketEntry(
                name,
                locationHint,
                storageClass,
                jurisdiction,
                devDomain,
                changed,
                cors,
                lifecycle,
                lock,
                notifications,
                empty,
                retain);
    }
}
