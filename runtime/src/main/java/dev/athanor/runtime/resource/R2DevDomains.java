package dev.athanor.runtime.resource;

import dev.athanor.manifest.R2BucketEntry;
import dev.athanor.runtime.cloudflare.R2DomainsApi.Enabled;
import dev.athanor.runtime.link.StackEntry;
import dev.athanor.runtime.resource.R2Reads.Ref;
import java.util.SortedMap;
import java.util.TreeMap;

/** Whether everybody may read a bucket below {@code r2.dev}. */
final class R2DevDomains extends BucketPart {

    static final String KIND = "r2-dev-domain";

    R2DevDomains() {
        super(KIND);
    }

    @Override
    void read(R2Reads reads, Ref bucket) {
        reads.devDomain.start(bucket);
    }

    @Override
    SortedMap<String, String> present(R2Reads reads, StackEntry<R2BucketEntry> bucket) {
        return text(reads.devDomain.get(Ref.of(bucket)));
    }

    @Override
    SortedMap<String, String> declared(Planning planning, StackEntry<R2BucketEntry> bucket) {
        return text(bucket.entry().devDomain());
    }

    @Override
    void apply(Progress progress, Planning planning, StackEntry<R2BucketEntry> bucket) {
        set(progress, bucket, bucket.entry().devDomain());
    }

    @Override
    boolean goesWithStage(R2BucketEntry bucket) {
        return !bucket.retain();
    }

    @Override
    void remove(Progress progress, StackEntry<R2BucketEntry> bucket, R2Reads before) {
        set(progress, bucket, false);
    }

    private static void set(Progress progress, StackEntry<R2BucketEntry> bucket, boolean enabled) {
        progress.api().r2Domains().setManaged(bucket.entry().jurisdiction(), bucket.name(), new Enabled(enabled));
    }

    private static SortedMap<String, String> text(boolean enabled) {
        SortedMap<String, String> text = new TreeMap<>();
        if (enabled) {
            text.put("enabled", "true");
        }
        return text;
    }
}
