package dev.athanor.runtime.resource;

import dev.athanor.manifest.R2BucketEntry;
import dev.athanor.runtime.cloudflare.Creation;
import dev.athanor.runtime.cloudflare.NotFoundException;
import dev.athanor.runtime.cloudflare.Page;
import dev.athanor.runtime.cloudflare.R2Api;
import dev.athanor.runtime.cloudflare.R2Api.Bucket;
import dev.athanor.runtime.cloudflare.R2Api.NewBucket;
import dev.athanor.runtime.cloudflare.R2ObjectsApi;
import dev.athanor.runtime.link.StackEntry;
import dev.athanor.runtime.plan.FieldChange;
import dev.athanor.runtime.plan.ResourceKey;
import dev.athanor.runtime.resource.R2Reads.Ref;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** R2 buckets, by name and jurisdiction. What they hold is data. */
final class R2Buckets extends NamedStore<R2BucketEntry, Bucket> {

    static final String KIND = "r2-bucket";

    private static final String DEFAULT_JURISDICTION = "default";
    private static final int PAGE = 1000;

    R2Buckets() {
        super(KIND, R2BucketEntry.class);
    }

    static ResourceKey key(StackEntry<?> bucket) {
        return new ResourceKey(KIND, bucket.id());
    }

    @Override
    void read(Account account, StackEntry<R2BucketEntry> declared) {
        account.r2.buckets.start(Ref.of(declared));
    }

    @Override
    public void observeRemoval(Planning planning) {
        super.observeRemoval(planning);
        planning.deployment()
                .stack()
                .entries(R2BucketEntry.class)
                .forEach(bucket -> planning.account().r2.holdsObjects.start(Ref.of(bucket)));
    }

    @Override
    Optional<Bucket> find(Account account, StackEntry<R2BucketEntry> declared) {
        return account.r2.buckets.get(Ref.of(declared));
    }

    @Override
    String id(Bucket present) {
        return present.name();
    }

    @Override
    List<FieldChange> differences(Optional<Bucket> present, R2BucketEntry declared) {
        Differences differences = new Differences()
                .setting("storage_class", present.map(Bucket::storageClass).orElse(null), declared.storageClass());
        return present.isPresent()
                ? differences.list()
                : differences
                        .setting("location_hint", null, declared.locationHint())
                        .setting("jurisdiction", null, declared.jurisdiction())
                        .list();
    }

    @Override
    R2BucketEntry wanted(R2BucketEntry declared, R2BucketEntry former) {
        return new R2BucketEntry(
                declared.name(),
                declared.locationHint(),
                Former.option(declared.storageClass(), former.storageClass(), "Standard"),
                declared.jurisdiction(),
                declared.devDomain(),
                declared.domains(),
                declared.cors(),
                declared.lifecycle(),
                declared.lock(),
                declared.notifications(),
                declared.empty(),
                declared.retain());
    }

    @Override
    void refuseImmutable(Planning planning, Optional<Bucket> present, StackEntry<R2BucketEntry> declared) {
        String hint = declared.entry().locationHint();
        present.map(Bucket::location)
                .filter(location -> hint != null && !hint.equalsIgnoreCase(location))
                .ifPresent(location -> planning.refuse(
                        declared.declaration(),
                        "the bucket " + declared.name() + " is in " + location + " and locationHint says "
                                + hint + ", and where a bucket is cannot be changed; write that location or none, or"
                                + " give the bucket another name and copy what it holds."));
        if (present.isEmpty()) {
            elsewhere(planning.account(), declared)
                    .ifPresent(jurisdiction -> planning.refuse(
                            declared.declaration(),
                            "the account has a bucket " + declared.name() + " in the jurisdiction " + jurisdiction
                                    + ", and a bucket's jurisdiction cannot be changed; write that jurisdiction, or give"
                                    + " this bucket another name and copy what that one holds."));
        }
    }

    /** The jurisdiction of a bucket of the same name. Those that are for certain customers only are not asked for. */
    private static Optional<String> elsewhere(Account account, StackEntry<R2BucketEntry> declared) {
        String own = declared.entry().jurisdiction();
        return Stream.of(DEFAULT_JURISDICTION, "eu")
                .filter(other -> !other.equals(own == null ? DEFAULT_JURISDICTION : own))
                .filter(other -> account.r2
                        .buckets
                        .get(new Ref(declared.name(), other.equals(DEFAULT_JURISDICTION) ? null : other))
                        .isPresent())
                .findFirst();
    }

    @Override
    String create(Progress progress, StackEntry<R2BucketEntry> declared) {
        R2BucketEntry entry = declared.entry();
        R2Api api = progress.api().r2();
        return progress.api()
                .creation()
                .once(
                        () -> api.create(
                                entry.jurisdiction(),
                                new NewBucket(declared.name(), entry.locationHint(), entry.storageClass())),
                        () -> find(api, Ref.of(declared)))
                .name();
    }

    private static Optional<Bucket> find(R2Api api, Ref bucket) {
        try {
            return Optional.of(api.get(bucket.jurisdiction(), bucket.name()));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    @Override
    void update(Progress progress, StackEntry<R2BucketEntry> declared, String id) {
        progress.api()
                .r2()
                .change(
                        declared.entry().jurisdiction(),
                        declared.name(),
                        Objects.requireNonNull(declared.entry().storageClass()));
    }

    @Override
    Optional<String> keeps(Planning planning, StackEntry<R2BucketEntry> declared) {
        if (declared.entry().retain()) {
            return Optional.of("is declared with retain = true");
        }
        return !declared.entry().empty() && planning.account().r2.holdsObjects.get(Ref.of(declared))
                ? Optional.of("holds objects; it goes with them when it is declared with empty = true")
                : Optional.empty();
    }

    @Override
    List<String> removedAfter() {
        return List.of(Workers.KIND, R2Domains.KIND, R2DevDomains.KIND, R2Notifications.KIND);
    }

    @Override
    void delete(Progress progress, StackEntry<R2BucketEntry> declared, String id) {
        @Nullable String jurisdiction = declared.entry().jurisdiction();
        if (declared.entry().empty()) {
            R2ObjectsApi objects = progress.api().r2Objects();
            Page.allByCursor(cursor ->
                            objects.list(jurisdiction, declared.name(), null, PAGE, cursor.isEmpty() ? null : cursor))
                    .forEach(
                            object -> Creation.gone(() -> objects.delete(jurisdiction, declared.name(), object.key())));
        }
        progress.api().r2().delete(jurisdiction, declared.name());
    }
}
