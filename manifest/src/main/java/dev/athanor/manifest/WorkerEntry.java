package dev.athanor.manifest;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A Worker.
 *
 * @param name the script's name; by default made of application, stage and id
 * @param entrypoint the module that exports the worker, relative to the project's directory
 * @param url whether it gets an address under {@code workers.dev}
 * @param compatibilityDate the version of the runtime's behaviour, {@code YYYY-MM-DD}
 * @param compatibilityFlags flags of the runtime, named sets of them already resolved, in the order declared
 * @param observability what the runtime records
 * @param limits what one invocation may use
 * @param placement where it runs
 * @param assets the static files served with it
 * @param sourceMap whether source maps are uploaded
 * @param bindings what its code finds in {@code env}, in the order declared
 * @param crons the schedules of its {@code scheduled} handler, in the order declared
 * @param consumers the queues of its {@code queue} handler, in the order declared
 */
@JsonTypeName("worker")
@JsonPropertyOrder({
    "name",
    "entrypoint",
    "url",
    "compatibilityDate",
    "compatibilityFlags",
    "observability",
    "limits",
    "placement",
    "assets",
    "sourceMap",
    "bindings",
    "crons",
    "consumers"
})
public record WorkerEntry(
        @Nullable String name,
        String entrypoint,
        boolean url,
        String compatibilityDate,
        List<String> compatibilityFlags,
        @Nullable ObservabilitySettings observability,
        @Nullable LimitSettings limits,
        @Nullable PlacementSettings placement,
        @Nullable AssetSettings assets,
        boolean sourceMap,
        List<Binding> bindings,
        List<CronTrigger> crons,
        List<ConsumerSettings> consumers)
        implements ManifestEntry {

    public WorkerEntry {
        Objects.requireNonNull(entrypoint, "entrypoint");
        Objects.requireNonNull(compatibilityDate, "compatibilityDate");
        compatibilityFlags = List.copyOf(compatibilityFlags);
        bindings = List.copyOf(bindings);
        crons = List.copyOf(crons);
        consumers = List.copyOf(consumers);
    }
}
