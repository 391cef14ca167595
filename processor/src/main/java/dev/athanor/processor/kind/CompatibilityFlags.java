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

    private CompatibilityFlags() {}

    /** The flags, those of a named set first. */
    static List<String> read(AnnotationReading worker, Report report) {
        Map<String, Origin> flags = new LinkedHashMap<>();
        worker.constant("compatibility")
                .ifPresent(preset -> PRESETS.getOrDefault(preset.value(), List.of())
                        .forEach(flag -> flags.put(flag, preset.origin())));
        for (Written<String> flag : worker.strings("compatibilityFlags")) {
            if (flag.value().startsWith(EXPERIMENTAL)) {
                report.add(WorkerProblem.EXPERIMENTAL_FLAG.at(
                        flag.origin(), flag.value(), flag.value().substring(EXPERIMENTAL.length())));
            }
            if (flags.putIfAbsent(flag.value(), flag.origin()) != null) {
                report.add(WorkerProblem.DUPLICATE_FLAG.at(flag.origin(), flag.value()));
            }
        }
        flags.forEach((flag, origin) -> ExclusiveFlags.of(flag)
                .filter(flags::containsKey)
                .ifPresent(other -> report.add(WorkerProblem.CONFLICTING_FLAGS.at(origin, flag, other))));
        worker.string("compatibilityDate").ifPresent(date -> check(date, flags, report));
        return List.copyOf(flags.keySet());
    }

    private static void check(Written<String> written, Map<String, Origin> flags, Report report) {
        Optional<LocalDate> date = Days.parse(written, report);
        date.filter(day -> day.isBefore(FIRST_DATE))
                .ifPresent(day -> report.add(WorkerProblem.DATE_TOO_EARLY.at(
                        written.origin(), day, FIRST_DATE, "Cloudflare knows none before")));
        date.filter(day -> day.isBefore(NODE_DATE) && !day.isBefore(FIRST_DATE) && flags.containsKey(NODE_FLAG))
                .ifPresent(day -> report.add(WorkerProblem.DATE_TOO_EARLY.at(
                        written.origin(), day, NODE_DATE, "the flag nodejs_compat takes it")));
    }
}
