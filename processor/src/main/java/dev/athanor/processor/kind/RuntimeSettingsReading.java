package dev.athanor.processor.kind;

import dev.athanor.annotation.Worker;
import dev.athanor.annotation.WorkerRef;
import dev.athanor.manifest.CacheSettings;
import dev.athanor.manifest.LimitSettings;
import dev.athanor.manifest.LogSettings;
import dev.athanor.manifest.ObservabilitySettings;
import dev.athanor.manifest.PlacementSettings;
import dev.athanor.manifest.RuntimeSettings;
import dev.athanor.manifest.TraceSettings;
import dev.athanor.processor.catalogue.HostingProblem;
import dev.athanor.processor.catalogue.WorkerProblem;
import dev.athanor.processor.declaration.AnnotationReading;
import dev.athanor.processor.declaration.Written;
import dev.athanor.processor.diagnostic.Origin;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Reads how Cloudflare runs a worker.
 *
 * @param worker the annotation {@code @Worker}
 * @param facilities what it is read with
 */
record RuntimeSettingsReading(AnnotationReading worker, Facilities facilities) {

    private static final String TAIL_CONSUMERS = "tailConsumers";

    RuntimeSettings read() {
        return new RuntimeSettings(
                inner("observability")
                        .map(RuntimeSettingsReading::observability)
                        .orElse(null),
                value(worker.bool("logpush")),
                tailConsumers(),
                inner("cache").map(RuntimeSettingsReading::cache).orElse(null),
                inner("limits").map(RuntimeSettingsReading::limits).orElse(null),
                inner("placement").flatMap(this::placement).orElse(null));
    }

    private Optional<AnnotationReading> inner(String member) {
        return worker.annotation(member);
    }

    private static ObservabilitySettings observability(AnnotationReading written) {
        return new ObservabilitySettings(
                enabled(written),
                value(written.decimal("headSamplingRate")),
                written.annotation("logs").map(RuntimeSettingsReading::logs).orElse(null),
                written.annotation("traces").map(RuntimeSettingsReading::traces).orElse(null));
    }

    private static LogSettings logs(AnnotationReading written) {
        return new LogSettings(
                enabled(written),
                value(written.decimal("headSamplingRate")),
                written.bool("invocationLogs").map(Written::value).orElse(true),
                value(written.bool("persist")),
                texts(written, "destinations"));
    }

    private static TraceSettings traces(AnnotationReading written) {
        return new TraceSettings(
                enabled(written),
                value(written.decimal("headSamplingRate")),
                value(written.bool("persist")),
                texts(written, "destinations"));
    }

    private static CacheSettings cache(AnnotationReading written) {
        return new CacheSettings(enabled(written), value(written.bool("crossVersionCache")));
    }

    private static LimitSettings limits(AnnotationReading written) {
        return new LimitSettings(value(written.integer("cpuMs")), value(written.integer("subrequests")));
    }

    /** Cloudflare has no word for the default: it is not to say anything. */
    private Optional<PlacementSettings> placement(AnnotationReading written) {
        Optional<Written<String>> mode =
                written.constant("mode").filter(constant -> !constant.value().equals("DEFAULT"));
        Optional<Written<String>> region = written.string("region");
        Optional<Written<String>> host = written.string("host");
        Optional<Written<String>> hostname = written.string("hostname");
        List<Written<String>> all = Stream.of(mode, region, host, hostname)
                .flatMap(Optional::stream)
                .toList();
        if (all.size() > 1) {
            facilities.report().add(WorkerProblem.SEVERAL_PLACEMENTS.at(written.origin()));
        }
        return all.size() == 1
                ? Optional.of(new PlacementSettings(
                        mode.map(constant -> constant.value().toLowerCase(Locale.ROOT))
                                .orElse(null),
                        value(region),
                        value(host),
                        value(hostname)))
                : Optional.empty();
    }

    private @Nullable List<String> tailConsumers() {
        List<String> names = new ArrayList<>();
        for (Written<AnnotationValue> item : worker.written(TAIL_CONSUMERS)) {
            Optional<TypeElement> type =
                    worker.type(item).filter(found -> is(Worker.class, found) || is(WorkerRef.class, found));
            if (type.isEmpty()) {
                facilities
                        .report()
                        .add(HostingProblem.NOT_A_WORKER.at(
                                item.origin(), item.value().toString()));
                continue;
            }
            checkTail(type.get(), item.origin());
            String name = type.get().getQualifiedName().toString();
            if (names.contains(name)) {
                facilities
                        .report()
                        .add(WorkerProblem.REPEATED_TAIL_CONSUMER.at(
                                item.origin(), type.get().getSimpleName()));
            } else {
                names.add(name);
            }
        }
        return names.isEmpty() ? null : names;
    }

    private void checkTail(TypeElement type, Origin origin) {
        if (type.equals(worker.element())) {
            facilities.report().add(WorkerProblem.TAIL_OF_ITSELF.at(origin, type.getSimpleName()));
        }
        Namespaces.refuseTenant(type, origin, facilities);
        Handlers.require("tail", type, worker.title(), origin, facilities);
    }

    private boolean is(Class<? extends Annotation> annotation, TypeElement type) {
        return facilities.annotations().first(type, annotation).isPresent();
    }

    private static boolean enabled(AnnotationReading written) {
        return written.bool("enabled").map(Written::value).orElse(true);
    }

    private static @Nullable List<String> texts(AnnotationReading written, String member) {
        return written.value(member).isPresent()
                ? written.strings(member).stream().map(Written::value).toList()
                : null;
    }

    private static <T> @Nullable T value(Optional<Written<T>> written) {
        return written.map(Written::value).orElse(null);
    }
}
