package dev.athanor.processor.kind;

import dev.athanor.processor.catalogue.WorkerProblem;
import dev.athanor.processor.declaration.AnnotationReading;
import dev.athanor.processor.declaration.Written;
import dev.athanor.processor.diagnostic.Origin;
import dev.athanor.processor.diagnostic.Report;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the compatibility date and flags of a worker and checks them against each other.
 *
 * <p>Whether the date is in the future is left to Cloudflare: the same source has to give the same result on any day.
 */
final class CompatibilityFlags {

    /** The first date that Cloudflare knows. */
    private static final LocalDate FIRST_DATE = LocalDate.of(2021, 11, 2);

    /** Since when {@code nodejs_compat} means Node.js's modules, with their polyfills. */
    private static final LocalDate NODE_DATE = LocalDate.of(2024, 9, 23);

    private static final String NODE_FLAG = "nodejs_compat";

    /** An old way to ask for what is not released yet. */
    private static final String EXPERIMENTAL = "experimental:";

    private static final Map<String, List<String>> PRESETS =
            Map.of("NODE", List.of(NODE_FLAG, "nodejs_compat_populate_process_env"));

    private final KnownFlags known = KnownFlags.load();
    private final Map<String, Origin> flags = new LinkedHashMap<>();
    private final Report report;

    private CompatibilityFlags(Report report) {
        this.report = report;
    }

    /** The flags, those of a named set first. */
    static List<String> read(AnnotationReading worker, Report report) {
        CompatibilityFlags reading = new CompatibilityFlags(report);
        Optional<Written<String>> written = worker.string("compatibilityDate");
        Optional<LocalDate> date = written.flatMap(text -> Days.parse(text, report));
        reading.preset(worker, date);
        worker.strings("compatibilityFlags").forEach(flag -> reading.add(flag, date));
        reading.checkPairs();
        written.ifPresent(text -> date.ifPresent(day -> reading.checkDate(text.origin(), day)));
        return List.copyOf(reading.flags.keySet());
    }

    /** What a date switches on by itself must not be asked for, so that a named set leaves it out. */
    private void preset(AnnotationReading worker, Optional<LocalDate> date) {
        worker.constant("compatibility")
                .ifPresent(preset -> PRESETS.getOrDefault(preset.value(), List.of()).stream()
                        .filter(flag -> since(flag, date).isEmpty())
                        .forEach(flag -> flags.put(flag, preset.origin())));
    }

    private void add(Written<String> flag, Optional<LocalDate> date) {
        String name = flag.value();
        if (flags.putIfAbsent(name, flag.origin()) != null) {
            report.add(WorkerProblem.DUPLICATE_FLAG.at(flag.origin(), name));
            return;
        }
        if (name.startsWith(EXPERIMENTAL)) {
            report.add(WorkerProblem.EXPERIMENTAL_FLAG.at(
                    flag.origin(), name, "write \"" + name.substring(EXPERIMENTAL.length()) + "\""));
        } else if (!known.contains(name)) {
            report.add(WorkerProblem.UNKNOWN_FLAG.at(
                    flag.origin(),
                    name,
                    known.nearest(name)
                            .map(other -> "did you mean \"" + other + "\"?")
                            .orElse("if Cloudflare has it now, it will be taken")));
        }
        known.switchedOnBy(name)
                .filter(KnownFlag::experimental)
                .ifPresent(experiment -> report.add(WorkerProblem.EXPERIMENT.at(flag.origin(), name)));
        since(name, date)
                .ifPresent(day -> report.add(WorkerProblem.FLAG_BY_DATE.at(
                        flag.origin(), name, day.equals(LocalDate.EPOCH) ? "at any date" : "since " + day)));
    }

    private Optional<LocalDate> since(String flag, Optional<LocalDate> date) {
        return date.flatMap(day -> known.switchedOnBy(flag).flatMap(found -> found.onAt(day)));
    }

    private void checkPairs() {
        flags.forEach((flag, origin) -> known.excludedBy(flag)
                .filter(flags::containsKey)
                .ifPresent(other -> report.add(WorkerProblem.CONFLICTING_FLAGS.at(origin, flag, other))));
    }

    private void checkDate(Origin origin, LocalDate day) {
        if (day.isBefore(FIRST_DATE)) {
            report.add(WorkerProblem.DATE_TOO_EARLY.at(origin, day, FIRST_DATE, "Cloudflare knows none before"));
        } else if (day.isBefore(NODE_DATE) && flags.containsKey(NODE_FLAG)) {
            report.add(WorkerProblem.DATE_TOO_EARLY.at(origin, day, NODE_DATE, "the flag nodejs_compat takes it"));
        }
    }
}
