package dev.athanor.runtime.resource;

import dev.athanor.manifest.R2BucketEntry;
import dev.athanor.runtime.cloudflare.Creation;
import dev.athanor.runtime.cloudflare.R2RulesApi;
import dev.athanor.runtime.cloudflare.R2RulesApi.CorsRule;
import dev.athanor.runtime.cloudflare.R2RulesApi.CorsRules;
import dev.athanor.runtime.link.StackEntry;
import dev.athanor.runtime.resource.R2Reads.Ref;
import java.util.List;
import java.util.SortedMap;

/** From which pages browsers may use a bucket. */
final class R2Cors extends BucketPart {

    static final String KIND = "r2-cors";

    R2Cors() {
        super(KIND);
    }

    @Override
    void read(R2Reads reads, Ref bucket) {
        reads.cors.start(bucket);
    }

    @Override
    SortedMap<String, String> present(R2Reads reads, StackEntry<R2BucketEntry> bucket) {
        return RuleTexts.of(reads.cors.get(Ref.of(bucket)), CorsRule::id);
    }

    @Override
    SortedMap<String, String> declared(Planning planning, StackEntry<R2BucketEntry> bucket) {
        return RuleTexts.of(R2Rules.cors(bucket.entry()), CorsRule::id);
    }

    @Override
    void apply(Progress progress, Planning planning, StackEntry<R2BucketEntry> bucket) {
        R2RulesApi api = progress.api().r2Rules();
        List<CorsRule> rules = R2Rules.cors(bucket.entry());
        if (rules.isEmpty()) {
            Creation.gone(() -> api.deleteCors(bucket.entry().jurisdiction(), bucket.name()));
        } else {
            api.setCors(bucket.entry().jurisdiction(), bucket.name(), new CorsRules(rules));
        }
    }
}
