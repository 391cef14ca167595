package dev.athanor.runtime.resource;

import dev.athanor.manifest.R2BucketEntry;
import dev.athanor.runtime.link.StackEntry;
import dev.athanor.runtime.plan.FieldChange;
import dev.athanor.runtime.plan.ResourceKey;
import dev.athanor.runtime.resource.R2Reads.Ref;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What is said of a bucket besides that it is there: a list of things with names, which is as declared or is made so. What is
 * not declared is taken away.
 */
abstract class BucketPart implements ResourceKind {

    private final String kind;

    BucketPart(String kind) {
        this.kind = kind;
    }

    /** Begins to read it. */
    abstract void read(R2Reads reads, Ref bucket);

    /** What there is: names, and a text for each that differs exactly when the thing does. */
    abstract SortedMap<String, String> present(R2Reads reads, StackEntry<R2BucketEntry> bucket);

    /** What is declared, in the same form. */
    abstract SortedMap<String, String> declared(Planning planning, StackEntry<R2BucketEntry> bucket);

    /** Makes it as declared. */
    abstract void apply(Progress progress, Planning planning, StackEntry<R2BucketEntry> bucket);

    /** What is wanted of a declared bucket. */
    StackEntry<R2BucketEntry> wanted(Planning planning, StackEntry<R2BucketEntry> declared) {
        return declared;
    }

    /** What it was made of, for parts whose {@link #wanted} looks at that. */
    Optional<Note> note(StackEntry<R2BucketEntry> declared) {
        return Optional.empty();
    }

    /** Whether it is taken away when the stage goes, although the bucket may stay for its data. */
    boolean goesWithStage(R2BucketEntry bucket) {
        return false;
    }

    /** Takes all of it away. */
    void remove(Progress progress, StackEntry<R2BucketEntry> bucket, R2Reads before) {
        throw new UnsupportedOperationException(kind + " stays with its bucket");
    }

    /** Refuses what could not be made as declared. */
    void refuse(Planning planning, StackEntry<R2BucketEntry> bucket, SortedMap<String, String> before) {}

    /** What has to be there before. */
    List<ResourceKey> needs(Planning planning, StackEntry<R2BucketEntry> bucket) {
        return List.of();
    }

    ResourceKey key(StackEntry<?> bucket) {
        return new ResourceKey(kind, bucket.id());
    }

    @Override
    public final void observe(Planning planning) {
        buckets(planning).forEach(bucket -> read(planning.account().r2, Ref.of(bucket)));
    }

    @Override
    public final void observeRemoval(Planning planning) {
        buckets(planning).stream()
                .filter(bucket -> goesWithStage(bucket.entry()))
                .forEach(bucket -> read(planning.account().r2, Ref.of(bucket)));
    }

    @Override
    public final void plan(Planning planning) {
        R2Reads reads = planning.account().r2;
        for (StackEntry<R2BucketEntry> declared : buckets(planning)) {
            StackEntry<R2BucketEntry> bucket = wanted(planning, declared);
            SortedMap<String, String> before = present(reads, bucket);
            SortedMap<String, String> after = declared(planning, bucket);
            refuse(planning, bucket, before);
            if (!before.isEmpty() || !after.isEmpty()) {
                Change.Builder change = Change.of(key(bucket), bucket.name(), bucket.declaration())
                        .after(R2Buckets.key(bucket))
                        .after(needs(planning, bucket))
                        .fields(differences(before, after));
                note(declared).ifPresent(change::noting);
                planning.add(change(change, before, after, progress -> apply(progress, planning, bucket)));
            }
        }
    }

    /** What belonged to a bucket that is no longer declared goes even where the bucket stays for its data. */
    @Override
    public final void planUndeclared(Planning planning) {
        UndeclaredStores.of(R2Buckets.KIND, R2BucketEntry.class, planning)
                .forEach((key, bucket) -> planRemoval(
                        planning,
                        bucket,
                        new ResourceKey(kind, key.id()),
                        "belongs to a bucket that is no longer declared"));
    }

    @Override
    public final void planRemoval(Planning planning) {
        planUndeclared(planning);
        for (StackEntry<R2BucketEntry> bucket : buckets(planning)) {
            planRemoval(planning, bucket, key(bucket), "goes with the stage");
        }
    }

    private void planRemoval(Planning planning, StackEntry<R2BucketEntry> bucket, ResourceKey key, String why) {
        R2Reads reads = planning.account().r2;
        if (!goesWithStage(bucket.entry())) {
            return;
        }
        if (present(reads, bucket).isEmpty()) {
            planning.gone(kind, bucket.name());
        } else {
            planning.add(Change.of(key, bucket.name(), bucket.declaration())
                    .delete(why, progress -> remove(progress, bucket, reads)));
        }
    }

    private static Change change(
            Change.Builder change,
            SortedMap<String, String> before,
            SortedMap<String, String> after,
            Operation operation) {
        if (before.equals(after)) {
            return change.unchanged();
        }
        if (before.isEmpty()) {
            return change.create("is not in the account", operation);
        }
        return after.isEmpty()
                ? change.delete("is no longer declared", operation)
                : change.update("differs from its declaration", operation);
    }

    private static List<FieldChange> differences(SortedMap<String, String> before, SortedMap<String, String> after) {
        SortedSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        Differences differences = new Differences();
        names.forEach(name -> differences.value(name, before.get(name), after.get(name)));
        return differences.list();
    }

    private static List<StackEntry<R2BucketEntry>> buckets(Planning planning) {
        return planning.deployment().stack().entries(R2BucketEntry.class);
    }
}
