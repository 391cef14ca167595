package dev.athanor.runtime.resource;

import dev.athanor.manifest.R2BucketEntry;
import dev.athanor.manifest.R2DomainSettings;
import dev.athanor.runtime.cloudflare.Creation;
import dev.athanor.runtime.cloudflare.R2DomainsApi;
import dev.athanor.runtime.cloudflare.R2DomainsApi.CustomDomain;
import dev.athanor.runtime.cloudflare.R2DomainsApi.DomainChange;
import dev.athanor.runtime.cloudflare.R2DomainsApi.NewDomain;
import dev.athanor.runtime.link.StackEntry;
import dev.athanor.runtime.resource.R2Reads.Ref;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The domains under which everybody may read a bucket. */
final class R2Domains extends BucketPart {

    static final String KIND = "r2-domains";

    /** The oldest version of TLS that Cloudflare accepts where nothing is said. */
    private static final String DEFAULT_TLS = "1.0";

    R2Domains() {
        super(KIND);
    }

    @Override
    void read(R2Reads reads, Ref bucket) {
        reads.domains.start(bucket);
    }

    @Override
    SortedMap<String, String> present(R2Reads reads, StackEntry<R2BucketEntry> bucket) {
        Map<String, R2DomainSettings> declared =
                bucket.entry().domains().stream().collect(Collectors.toMap(R2Domains::name, Function.identity()));
        SortedMap<String, String> texts = new TreeMap<>();
        for (CustomDomain domain : reads.domains.get(Ref.of(bucket))) {
            R2DomainSettings wanted = declared.get(domain.domain());
            // What is not declared is Cloudflare's to decide.
            texts.put(
                    domain.domain(),
                    text(
                            domain.enabled(),
                            wanted == null || wanted.minTls() != null ? domain.minTls() : null,
                            wanted == null || wanted.ciphers() != null ? domain.ciphers() : null));
        }
        return texts;
    }

    @Override
    SortedMap<String, String> declared(Planning planning, StackEntry<R2BucketEntry> bucket) {
        SortedMap<String, String> texts = new TreeMap<>();
        bucket.entry()
                .domains()
                .forEach(domain -> texts.put(name(domain), text(domain.enabled(), domain.minTls(), domain.ciphers())));
        return texts;
    }

    /** Cloudflare's default for each option that only the former declaration has. */
    @Override
    StackEntry<R2BucketEntry> wanted(Planning planning, StackEntry<R2BucketEntry> declared) {
        return Former.wanted(planning, KIND, declared, R2BucketEntry.class, R2Domains::wanted);
    }

    /** Apart from the bucket's own note, so that each of the two steps says what it has set. */
    @Override
    Optional<Note> note(StackEntry<R2BucketEntry> declared) {
        return Optional.of(Note.of(KIND, declared));
    }

    private static R2BucketEntry wanted(R2BucketEntry declared, R2BucketEntry former) {
        Map<String, R2DomainSettings> before =
                former.domains().stream().collect(Collectors.toMap(R2Domains::name, Function.identity()));
        return declared.withDomains(declared.domains().stream()
                .map(domain -> wanted(domain, before.getOrDefault(name(domain), domain)))
                .toList());
    }

    private static R2DomainSettings wanted(R2DomainSettings declared, R2DomainSettings former) {
        return new R2DomainSettings(
                declared.domain(),
                declared.zoneId(),
                declared.zone(),
                declared.enabled(),
                Former.option(declared.minTls(), former.minTls(), DEFAULT_TLS),
                Former.option(declared.ciphers(), former.ciphers(), List.of()),
                declared.stages());
    }

    @Override
    void refuse(Planning planning, StackEntry<R2BucketEntry> bucket, SortedMap<String, String> before) {
        List<R2DomainSettings> missing = bucket.entry().domains().stream()
                .filter(domain -> !before.containsKey(name(domain)))
                .toList();
        missing.forEach(domain ->
                planning.account().zones.start(Domains.host(domain.domain()), domain.zoneId(), domain.zone()));
        missing.stream()
                .filter(domain -> zone(planning, domain).isEmpty())
                .forEach(domain -> planning.refuse(
                        bucket.declaration(),
                        ZoneReads.noneFor(
                                "the domain " + domain.domain(),
                                Domains.host(domain.domain()),
                                domain.zone(),
                                "@R2Domain")));
    }

    private static Optional<String> zone(Planning planning, R2DomainSettings domain) {
        return planning.account().zones.id(Domains.host(domain.domain()), domain.zoneId(), domain.zone());
    }

    @Override
    void apply(Progress progress, Planning planning, StackEntry<R2BucketEntry> bucket) {
        SortedMap<String, String> present = present(planning.account().r2, bucket);
        SortedMap<String, String> declared = declared(planning, bucket);
        for (R2DomainSettings domain : bucket.entry().domains()) {
            if (!present.containsKey(name(domain))) {
                attach(progress, bucket, domain, zone(planning, domain).orElseThrow());
            } else if (!Objects.equals(declared.get(name(domain)), present.get(name(domain)))) {
                progress.api()
                        .r2Domains()
                        .change(
                                bucket.entry().jurisdiction(),
                                bucket.name(),
                                name(domain),
                                new DomainChange(domain.enabled(), domain.minTls(), domain.ciphers()));
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

    private static void attach(
            Progress progress, StackEntry<R2BucketEntry> bucket, R2DomainSettings domain, String zone) {
        R2DomainsApi api = progress.api().r2Domains();
        String jurisdiction = bucket.entry().jurisdiction();
        progress.api()
                .creation()
                .once(
                        () -> api.attach(
                                jurisdiction,
                                bucket.name(),
                                new NewDomain(name(domain), domain.enabled(), zone, domain.minTls(), domain.ciphers())),
                        () -> Stream.ofNullable(
                                        api.custom(jurisdiction, bucket.name()).domains())
                                .flatMap(List::stream)
                                .filter(present -> present.domain().equals(name(domain)))
                                .findFirst());
    }

    private static void detach(Progress progress, StackEntry<R2BucketEntry> bucket, String domain) {
        Creation.gone(() -> progress.api().r2Domains().detach(bucket.entry().jurisdiction(), bucket.name(), domain));
    }

    private static String name(R2DomainSettings domain) {
        return Domains.host(domain.domain()).name();
    }

    private static String text(boolean enabled, @Nullable String minTls, @Nullable List<String> ciphers) {
        return (enabled ? "enabled" : "disabled")
                + (minTls == null ? "" : ", TLS " + minTls)
                + (ciphers == null || ciphers.isEmpty() ? "" : ", " + String.join(" ", new TreeSet<>(ciphers)));
    }
}
