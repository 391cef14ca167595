package dev.athanor.runtime.resource;

import dev.athanor.manifest.R2BucketEntry;
import dev.athanor.runtime.cloudflare.CloudflareApi;
import dev.athanor.runtime.cloudflare.NotFoundException;
import dev.athanor.runtime.cloudflare.R2Api;
import dev.athanor.runtime.cloudflare.R2DomainsApi.CustomDomain;
import dev.athanor.runtime.cloudflare.R2NotificationsApi.QueueRules;
import dev.athanor.runtime.cloudflare.R2RulesApi.CorsRule;
import dev.athanor.runtime.cloudflare.R2RulesApi.LifecycleRule;
import dev.athanor.runtime.cloudflare.R2RulesApi.LockRule;
import dev.athanor.runtime.link.StackEntry;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** R2 buckets as they are. What belongs to a bucket that is not there is empty. */
final class R2Reads {

    /**
     * A bucket, by what calls name it by.
     *
     * @param name its name
     * @param jurisdiction its jurisdiction; {@code null} for none in particular
     */
    record Ref(String name, @Nullable String jurisdiction) {

        static Ref of(StackEntry<R2BucketEntry> bucket) {
            return new Ref(bucket.name(), bucket.entry().jurisdiction());
        }
    }

    final Memo<Ref, Optional<R2Api.Bucket>> buckets;
    final Memo<Ref, List<CorsRule>> cors;
    final Memo<Ref, List<LifecycleRule>> lifecycle;
    final Memo<Ref, List<LockRule>> lock;
    final Memo<Ref, Boolean> devDomain;
    final Memo<Ref, List<CustomDomain>> domains;
    final Memo<Ref, Boolean> holdsObjects;
    final Memo<Ref, List<QueueRules>> notifications;

    R2Reads(CloudflareApi api, Executor executor) {
        this.buckets = reads(
                executor,
                Optional.empty(),
                (jurisdiction, name) -> Optional.of(api.r2().get(jurisdiction, name)));
        this.cors = reads(
                executor,
                List.of(),
                (jurisdiction, name) ->
                        items(api.r2Rules().cors(jurisdiction, name).rules()));
        this.lifecycle = reads(
                executor,
                List.of(),
                (jurisdiction, name) ->
                        items(api.r2Rules().lifecycle(jurisdiction, name).rules()));
        this.lock = reads(
                executor,
                List.of(),
                (jurisdiction, name) ->
                        items(api.r2Rules().lock(jurisdiction, name).rules()));
        this.devDomain = reads(
                executor,
                false,
                (jurisdiction, name) ->
                        api.r2Domains().managed(jurisdiction, name).enabled());
        this.domains = reads(
                executor,
                List.of(),
                (jurisdiction, name) ->
                        items(api.r2Domains().custom(jurisdiction, name).domains()));
        this.notifications = reads(
                executor,
                List.of(),
                (jurisdiction, name) ->
                        items(api.r2Notifications().get(jurisdiction, name).queues()));
        this.holdsObjects = reads(
                executor,
                false,
                (jurisdiction, name) -> !api.r2Objects()
                        .list(jurisdiction, name, null, 1, null)
                        .items()
                        .isEmpty());
    }

    private static <V> Memo<Ref, V> reads(Executor executor, V absent, BiFunction<@Nullable String, String, V> read) {
        return memo(executor, ref -> {
            try {
                return read.apply(ref.jurisdiction(), ref.name());
            } catch (NotFoundException e) {
                return absent;
            }
        });
    }

    private static <V> Memo<Ref, V> memo(Executor executor, Function<Ref, V> read) {
        return new Memo<>(ref -> CompletableFuture.supplyAsync(() -> read.apply(ref), executor));
    }

    private static <T> List<T> items(@Nullable List<T> items) {
        return items == null ? List.of() : items;
    }
}
