package dev.athanor.processor.kind;

import dev.athanor.manifest.R2CorsSettings;
import dev.athanor.manifest.R2DomainSettings;
import dev.athanor.manifest.R2LifecycleSettings;
import dev.athanor.manifest.R2LockSettings;
import dev.athanor.manifest.R2TransitionSettings;
import dev.athanor.processor.catalogue.BucketProblem;
import dev.athanor.processor.catalogue.FormProblem;
import dev.athanor.processor.declaration.AnnotationReading;
import dev.athanor.processor.declaration.Written;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads and checks the lists in {@code @R2Bucket}.
 *
 * @param bucket the annotation
 * @param facilities what it is read with
 */
record R2Rules(AnnotationReading bucket, Facilities facilities) {

    List<R2DomainSettings> domains() {
        return distinct("domains", "value")
                .flatMap(domain -> domain.string("value").stream().map(name -> domain(domain, name)))
                .toList();
    }

    private R2DomainSettings domain(AnnotationReading domain, Written<String> name) {
        Hosts.parse(name, facilities).ifPresent(host -> Hosts.checkZone(domain, name, host, facilities));
        return new R2DomainSettings(
                name.value(),
                text(domain, "zoneId"),
                text(domain, "zone"),
                enabled(domain),
                text(domain, "minTLS"),
                domain.strings("ciphers").isEmpty() ? null : texts(domain, "ciphers"),
                StageNames.of(domain));
    }

    List<R2CorsSettings> cors() {
        return distinct("cors", "id")
                .map(rule -> new R2CorsSettings(
                        text(rule, "id"),
                        texts(rule, "origins"),
                        rule.constants("methods").stream().map(Written::value).toList(),
                        texts(rule, "headers"),
                        texts(rule, "exposeHeaders"),
                        rule.integer("maxAgeSeconds").map(Written::value).orElse(null),
                        StageNames.of(rule)))
                .toList();
    }

    List<R2LifecycleSettings> lifecycle() {
        return distinct("lifecycle", "id").map(this::lifecycle).toList();
    }

    List<R2LockSettings> lock() {
        return distinct("lock", "id").map(this::lock).toList();
    }

    private R2LifecycleSettings lifecycle(AnnotationReading rule) {
        Optional<AnnotationReading> abort = rule.annotation("abortMultipartUploadsTransition");
        Optional<AnnotationReading> delete = rule.annotation("deleteObjectsTransition");
        List<AnnotationReading> moves = inside(rule, "storageClassTransitions").toList();
        if (abort.isEmpty() && delete.isEmpty() && moves.isEmpty()) {
            facilities.report().add(BucketProblem.LIFECYCLE_WITHOUT_TRANSITION.at(rule.origin()));
        }
        abort.flatMap(transition -> transition.string("date"))
                .ifPresent(date -> facilities.report().add(BucketProblem.UPLOADS_UNTIL_A_DAY.at(date.origin())));
        return new R2LifecycleSettings(
                text(rule, "id"),
                text(rule, "prefix"),
                enabled(rule),
                abort.map(this::transition).orElse(null),
                delete.map(this::transition).orElse(null),
                moves.stream().map(this::transition).toList(),
                StageNames.of(rule));
    }

    private R2TransitionSettings transition(AnnotationReading transition) {
        exactlyOne(transition, List.of("maxAge", "date"));
        return new R2TransitionSettings(
                transition.integer("maxAge").map(Written::value).orElse(null), day(transition));
    }

    private R2LockSettings lock(AnnotationReading rule) {
        exactlyOne(rule, List.of("maxAgeSeconds", "date", "indefinite"));
        return new R2LockSettings(
                text(rule, "id"),
                text(rule, "prefix"),
                enabled(rule),
                rule.integer("maxAgeSeconds").map(Written::value).orElse(null),
                day(rule),
                StageNames.of(rule));
    }

    private void exactlyOne(AnnotationReading annotation, List<String> members) {
        List<String> written = members.stream()
                .filter(member -> annotation.value(member).isPresent())
                .filter(member -> annotation.bool(member).map(Written::value).orElse(true))
                .toList();
        if (written.size() != 1) {
            facilities
                    .report()
                    .add(FormProblem.NOT_EXACTLY_ONE.at(
                            annotation.origin(),
                            annotation.title(),
                            written.isEmpty() ? "none" : String.join(" and ", written),
                            String.join(", ", members)));
        }
    }

    private @Nullable String day(AnnotationReading annotation) {
        Optional<Written<String>> date = annotation.string("date");
        date.ifPresent(written -> Days.parse(written, facilities.report()));
        return date.map(Written::value).orElse(null);
    }

    /** The annotations of a list, of which no two may be called the same. */
    private Stream<AnnotationReading> distinct(String member, String name) {
        Set<String> seen = new HashSet<>();
        return inside(bucket, member)
                .peek(rule -> rule.string(name)
                        .filter(written -> !seen.add(written.value()))
                        .ifPresent(written -> facilities
                                .report()
                                .add(BucketProblem.DUPLICATE_RULE.at(
                                        written.origin(), rule.title(), written.value()))));
    }

    private static Stream<AnnotationReading> inside(AnnotationReading outer, String member) {
        return outer.annotations(member).stream().map(inner -> outer.inside(inner, outer.quote()));
    }

    private static boolean enabled(AnnotationReading rule) {
        return rule.bool("enabled").map(Written::value).orElse(true);
    }

    private static @Nullable String text(AnnotationReading rule, String member) {
        return rule.string(member).map(Written::value).orElse(null);
    }

    private static List<String> texts(AnnotationReading rule, String member) {
        return rule.strings(member).stream().map(Written::value).toList();
    }
}
