package dev.athanor.runtime.resource;

import dev.athanor.manifest.R2BucketEntry;
import dev.athanor.manifest.R2CorsSettings;
import dev.athanor.manifest.R2LifecycleSettings;
import dev.athanor.manifest.R2LockSettings;
import dev.athanor.manifest.R2TransitionSettings;
import dev.athanor.runtime.cloudflare.R2RulesApi.AgeCondition;
import dev.athanor.runtime.cloudflare.R2RulesApi.AgeTransition;
import dev.athanor.runtime.cloudflare.R2RulesApi.ClassTransition;
import dev.athanor.runtime.cloudflare.R2RulesApi.Conditions;
import dev.athanor.runtime.cloudflare.R2RulesApi.CorsAllowed;
import dev.athanor.runtime.cloudflare.R2RulesApi.CorsRule;
import dev.athanor.runtime.cloudflare.R2RulesApi.LifecycleRule;
import dev.athanor.runtime.cloudflare.R2RulesApi.LockCondition;
import dev.athanor.runtime.cloudflare.R2RulesApi.LockRule;
import dev.athanor.runtime.cloudflare.R2RulesApi.RuleCondition;
import dev.athanor.runtime.cloudflare.R2RulesApi.Transition;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A bucket's declared rules in the form in which Cloudflare takes them. */
final class R2Rules {

    private static final String AGE = "Age";
    private static final String DATE = "Date";

    private R2Rules() {}

    static List<CorsRule> cors(R2BucketEntry bucket) {
        List<CorsRule> rules = new ArrayList<>();
        for (R2CorsSettings rule : bucket.cors()) {
            rules.add(new CorsRule(
                    id(rule.id(), rules.size()),
                    new CorsAllowed(rule.methods(), rule.origins(), orNothing(rule.headers())),
                    orNothing(rule.exposeHeaders()),
                    rule.maxAgeSeconds()));
        }
        return rules;
    }

    static List<LifecycleRule> lifecycle(R2BucketEntry bucket) {
        List<LifecycleRule> rules = new ArrayList<>();
        for (R2LifecycleSettings rule : bucket.lifecycle()) {
            R2TransitionSettings abort = rule.abortMultipartUploads();
            R2TransitionSettings delete = rule.deleteObjects();
            rules.add(new LifecycleRule(
                    id(rule.id(), rules.size()),
                    rule.enabled(),
                    new Conditions(prefix(rule.prefix())),
                    abort == null
                            ? null
                            : new AgeTransition(new AgeCondition(AGE, Objects.requireNonNull(abort.maxAge()))),
                    delete == null ? null : new Transition(condition(delete)),
                    orNothing(rule.infrequentAccess().stream()
                            .map(move -> new ClassTransition(condition(move), "InfrequentAccess"))
                            .toList())));
        }
        return rules;
    }

    static List<LockRule> lock(R2BucketEntry bucket) {
        List<LockRule> rules = new ArrayList<>();
        for (R2LockSettings rule : bucket.lock()) {
            rules.add(
                    new LockRule(id(rule.id(), rules.size()), rule.enabled(), prefix(rule.prefix()), condition(rule)));
        }
        return rules;
    }

    private static LockCondition condition(R2LockSettings rule) {
        if (rule.maxAgeSeconds() != null) {
            return new LockCondition(AGE, rule.maxAgeSeconds(), null);
        }
        String date = rule.date();
        return date == null
                ? new LockCondition("Indefinite", null, null)
                : new LockCondition(DATE, null, midnight(date));
    }

    private static RuleCondition condition(R2TransitionSettings transition) {
        String date = transition.date();
        return date == null
                ? new RuleCondition(AGE, transition.maxAge(), null)
                : new RuleCondition(DATE, null, midnight(date));
    }

    private static String midnight(String date) {
        return date + "T00:00:00Z";
    }

    private static String id(@Nullable String id, int position) {
        return id == null ? "rule-" + (position + 1) : id;
    }

    private static String prefix(@Nullable String prefix) {
        return prefix == null ? "" : prefix;
    }

    private static <T> @Nullable List<T> orNothing(List<T> items) {
        return items.isEmpty() ? null : items;
    }
}
