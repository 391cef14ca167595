package dev.athanor.processor.kind;

import dev.athanor.manifest.KeyAlgorithmSettings;
import dev.athanor.processor.catalogue.ValueProblem;
import dev.athanor.processor.declaration.AnnotationReading;
import dev.athanor.processor.declaration.Written;
import dev.athanor.processor.diagnostic.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@code crypto.subtle.importKey} is told of a key, in its own words, and checked as it would check it.
 *
 * @param algorithm the algorithm
 * @param format how the key is written
 * @param usages what may be done with it
 */
record KeyParameters(KeyAlgorithmSettings algorithm, String format, List<String> usages) {

    private static final String NONE = "NONE";

    /** Reads {@code @SecretKey}. Nothing comes back when a value without a default is missing, or what is there is wrong. */
    static Optional<KeyParameters> read(AnnotationReading annotation, Report report) {
        Optional<Written<String>> algorithm = annotation.constant("algorithm");
        Optional<Written<String>> format = annotation.constant("format");
        if (algorithm.isEmpty() || format.isEmpty()) {
            return Optional.empty();
        }
        KeyRule rule = KeyRule.of(algorithm.get().value());
        List<Boolean> checks = List.of(
                checkPart(annotation, "hash", "a hash", rule, rule.takesHash(), report),
                checkPart(annotation, "namedCurve", "a curve", rule, rule.takesCurve(), report),
                checkFormat(rule, format.get(), report)
                        && checkUsages(annotation, rule, format.get().value(), report));
        if (checks.contains(false)) {
            return Optional.empty();
        }
        return Optional.of(new KeyParameters(
                new KeyAlgorithmSettings(rule.name(), word(annotation, "hash"), word(annotation, "namedCurve")),
                KeyRule.format(format.get().value()),
                annotation.constants("usages").stream()
                        .map(usage -> KeyRule.usage(usage.value()))
                        .distinct()
                        .toList()));
    }

    private static boolean checkPart(
            AnnotationReading annotation, String member, String noun, KeyRule rule, boolean taken, Report report) {
        boolean given = word(annotation, member) != null;
        if (given != taken) {
            report.add(ValueProblem.KEY_PARAMETER.at(
                    annotation.originOf(given ? member : "algorithm"),
                    rule.name(),
                    taken ? "takes " + noun : "takes no " + member,
                    taken ? "add " + member : "remove it"));
        }
        return given == taken;
    }

    private static boolean checkFormat(KeyRule rule, Written<String> format, Report report) {
        Set<String> allowed = rule.formats();
        if (!allowed.contains(format.value())) {
            report.add(ValueProblem.KEY_PARAMETER.at(
                    format.origin(),
                    rule.name(),
                    "takes no key in the format " + format.value(),
                    "write " + String.join(" or ", allowed)));
            return false;
        }
        return true;
    }

    private static boolean checkUsages(AnnotationReading annotation, KeyRule rule, String format, Report report) {
        List<Written<String>> usages = annotation.constants("usages");
        Set<String> allowed = rule.usages(format);
        List<Written<String>> wrong = new ArrayList<>(usages);
        wrong.removeIf(usage -> allowed.contains(usage.value()));
        wrong.forEach(usage -> report.add(
                ValueProblem.KEY_USAGE.at(usage.origin(), rule.name(), format, usage.value(), choice(allowed))));
        boolean missing = usages.isEmpty() && !allowed.isEmpty();
        if (missing) {
            report.add(ValueProblem.KEY_USAGE.at(
                    annotation.originOf("usages"), rule.name(), format, "nothing", choice(allowed)));
        }
        return wrong.isEmpty() && !missing;
    }

    private static String choice(Set<String> allowed) {
        return allowed.isEmpty() ? "write usages = {}" : "it is for " + String.join(", ", allowed);
    }

    private static @Nullable String word(AnnotationReading annotation, String member) {
        return annotation
                .constant(member)
                .map(Written::value)
                .filter(value -> !value.equals(NONE))
                .map(value -> value.replace('_', '-'))
                .orElse(null);
    }
}
