package dev.athanor.runtime.resource;

import dev.athanor.manifest.R2BucketEntry;
import dev.athanor.manifest.R2DomainSettings;
import dev.athanor.runtime.cloudflare.R2DomainsApi;
import dev.athanor.runtime.cloudflare.R2DomainsApi.CustomDomain;
import dev.athanor.runtime.cloudflare.R2DomainsApi.DomainChange;
import dev.athanor.runtime.cloudflare.R2DomainsApi.NewDomain;
import dev.athanor.runtime.link.StackEntry;
import dev.athanor.runtime.resource.R2Reads.Ref;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The domains under which everybody may read a bucket. */
final class R2Domains extends BucketPart {

    static final String KIND = "r2-domains";

    R2Domains() {
        super(KIND);
    }

    @Override
    void read(R2Reads reads, Ref bucket) {
        reads.domains.start(bucket);
    }

    @Override
    SortedMap<String, String> present(R2Reads reads, StackEntry<R2BucketEntry> bucket) {
        Map<String, R2DomainSettings> declared = bucket.entry().domains().stream()
                .collect(Collectors.toMap(R2DomainSettings::domain, Function.identity()));
        SortedMap<String, String> texts = new TreeMap<>();
        for (CustomDomain domain : reads.domains.get(Ref.of(bucket))) {
            R2DomainSettings wanted = declared.get(domain.domain());
            // What is not declared is Cloudflare's to decide.
            boolean compared = wanted == null || wanted.minTls() != null;
            texts.put(domain.domain(), text(domain.enabled(), compared ? domain.minTls() : null));
        }
        return texts;
    }

    @Override
    SortedMap<String, String> declared(Planning planning, StackEntry<R2BucketEntry> bucket) {
        SortedMap<String, String> texts = new TreeMap<>();
        bucket.entry().domains().forEach(domain -> texts.put(domain.domain(), text(domain.enabled(), domain.minTls())));
        return texts;
    }

    @Override
    void apply(Progress progress, Planning planning, StackEntry<R2BucketEntry> bucket) {
        SortedMap<String, String> present = present(planning.account().r2, bucket);
        SortedMap<String, String> declared = declared(planning, bucket);
        for (R2DomainSettings domain : bucket.entry().domains()) {
            if (!present.containsKey(domain.domain())) {
                attach(progress.api().r2Domains(), bucket, domain);
            } else if (!Objects.equals(declared.get(domain.domain()), present.get(domain.domain()))) {
                progress.api()
                        .r2Domains()
                        .change(
                                bucket.entry().jurisdiction(),
                                bucket.name(),
                                domain.domain(),
                                new DomainChange(domain.enabled(), domain.minTls()));
            }
        }
        present.keySet().stream()
                .filter(domain -> !declared.containsKey(domain))
                .forEach(domain -> detach(progress, bucket, domain));
    }

    @Override
    boolean goesWithStage(R2BucketEntry bucket) {
        return !bucket.retain();
    }

    @Override
    void remove(Progress progress, StackEntry<R2BucketEntry> bucket, R2Reads before) {
        present(before, bucket).keySet().forEach(domain -> detach(progress, bucket, domain));
    }

    private static void attach(R2DomainsApi api, StackEntry<R2BucketEntry> bucket, R2DomainSettings domain) {
        String jurisdiction = bucket.entry().jurisdiction();
        Creation.once(
                () -> api.attach(
                        jurisdiction,
                        bucket.name(),
                        new NewDomain(domain.domain(), domain.enabled(), domain.zoneId(), domain.minTls())),
                () -> Stream.ofNullable(api.custom(jurisdiction, bucket.name()).domains())
                        .flatMap(List::stream)
                        .filter(present -> present.domain().equals(domain.domain()))
                        .findFirst());
    }

    private static void detach(Progress progress, StackEntry<R2BucketEntry> bucket, String domain) {
        Creation.gone(() -> progress.api().r2Domains().detach(bucket.entry().jurisdiction(), bucket.name(), domain));
    }

    private static String text(boolean enabled, @Nullable String minTls) {
        return (enabled ? "enabled" : "disabled") + (minTls == null ? "" : ", TLS " + minTls);
    }
}
