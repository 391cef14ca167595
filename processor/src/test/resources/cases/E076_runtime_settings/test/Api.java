package test;

import dev.athanor.annotation.Limits;
import dev.athanor.annotation.Logs;
import dev.athanor.annotation.Observability;
import dev.athanor.annotation.Placement;
import dev.athanor.annotation.PlacementMode;
import dev.athanor.annotation.Traces;
import dev.athanor.annotation.Worker;
import dev.athanor.binding.ObjectNamespace;

@Worker(
        entrypoint = "src/api.ts",
        compatibilityDate = "2026-04-01",
        compatibilityFlags = "experimental:nodejs_compat_v2",
        previewUrls = true,
        observability =
                @Observability(
                        logs = @Logs(headSamplingRate = 1.5, destinations = ""),
                        traces = @Traces(headSamplingRate = -1)),
        tailConsumers = {Errors.class, Counter.class, void.class, Errors.class},
        limits = @Limits(cpuMs = 300_001, subrequests = 0),
        placement = @Placement(mode = PlacementMode.SMART, region = "aws:eu-central-1"))
interface Api {
    ObjectNamespace<Counter> counter();
}
