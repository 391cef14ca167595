package dev.athanor.runtime.resource;

import dev.athanor.manifest.R2BucketEntry;
import dev.athanor.runtime.cloudflare.R2RulesApi.LifecycleRule;
import dev.athanor.runtime.cloudflare.R2RulesApi.LifecycleRules;
import dev.athanor.runtime.link.StackEntry;
import dev.athanor.runtime.resource.R2Reads.Ref;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When objects of a bucket are deleted or moved by themselves. The rule with which Cloudflare begins a bucket stays. */
final class R2Lifecycles extends BucketPart {

    static final String KIND = "r2-lifecycle";

    R2Lifecycles() {
        super(KIND);
    }

    /** Ends unfinished uploads after seven days. */
    private static final String CLOUDFLARES_OWN = "Default Multipart Abort Rule";

    @Override
    void read(R2Reads reads, Ref bucket) {
        reads.lifecycle.start(bucket);
    }

    @Override
    SortedMap<String, String> present(R2Reads reads, StackEntry<R2BucketEntry> bucket) {
        List<LifecycleRule> untouched = untouched(reads, bucket);
        return RuleTexts.of(
                reads.lifecycle.get(Ref.of(bucket)).stream()
                        .filter(rule -> !untouched.contains(rule))
                        .toList(),
                LifecycleRule::id);
    }

    @Override
    SortedMap<String, String> declared(Planning planning, StackEntry<R2BucketEntry> bucket) {
        return RuleTexts.of(R2Rules.lifecycle(bucket.entry()), LifecycleRule::id);
    }

    @Override
    void apply(Progress progress, Planning planning, StackEntry<R2BucketEntry> bucket) {
        R2BucketEntry entry = bucket.entry();
        List<LifecycleRule> present = items(progress.api()
                .r2Rules()
                .lifecycle(entry.jurisdiction(), bucket.name())
                .rules());
        List<LifecycleRule> rules = Stream.concat(untouched(present, entry).stream(), R2Rules.lifecycle(entry).stream())
                .toList();
        progress.api().r2Rules().setLifecycle(entry.jurisdiction(), bucket.name(), new LifecycleRules(rules));
    }

    private static List<LifecycleRule> untouched(R2Reads reads, StackEntry<R2BucketEntry> bucket) {
        return untouched(reads.lifecycle.get(Ref.of(bucket)), bucket.entry());
    }

    private static List<LifecycleRule> untouched(List<LifecycleRule> present, R2BucketEntry bucket) {
        boolean declared = bucket.lifecycle().stream().anyMatch(rule -> CLOUDFLARES_OWN.equals(rule.id()));
        return present.stream()
                .filter(rule -> !declared && rule.id().equals(CLOUDFLARES_OWN))
                .toList();
    }

    private static List<LifecycleRule> items(@Nullable List<LifecycleRule> rules) {
        return rules == null ? List.of() : rules;
    }
}
