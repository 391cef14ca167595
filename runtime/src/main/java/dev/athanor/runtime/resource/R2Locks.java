package dev.athanor.runtime.resource;

import dev.athanor.manifest.R2BucketEntry;
import dev.athanor.runtime.cloudflare.R2RulesApi.LockRule;
import dev.athanor.runtime.cloudflare.R2RulesApi.LockRules;
import dev.athanor.runtime.link.StackEntry;
import dev.athanor.runtime.resource.R2Reads.Ref;
import java.util.SortedMap;

/** Which objects of a bucket nobody may change or delete. */
final class R2Locks extends BucketPart {

    static final String KIND = "r2-lock";

    R2Locks() {
        super(KIND);
    }

    @Override
    void read(R2Reads reads, Ref bucket) {
        reads.lock.start(bucket);
    }

    @Override
    SortedMap<String, String> present(R2Reads reads, StackEntry<R2BucketEntry> bucket) {
        return RuleTexts.of(reads.lock.get(Ref.of(bucket)), LockRule::id);
    }

    @Override
    SortedMap<String, String> declared(Planning planning, StackEntry<R2BucketEntry> bucket) {
        return RuleTexts.of(R2Rules.lock(bucket.entry()), LockRule::id);
    }

    @Override
    void apply(Progress progress, Planning planning, StackEntry<R2BucketEntry> bucket) {
        progress.api()
                .r2Rules()
                .setLock(bucket.entry().jurisdiction(), bucket.name(), new LockRules(R2Rules.lock(bucket.entry())));
    }
}
