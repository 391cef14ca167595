package test;

import dev.athanor.annotation.Cache;
import dev.athanor.annotation.Limits;
import dev.athanor.annotation.Logs;
import dev.athanor.annotation.Observability;
import dev.athanor.annotation.Placement;
import dev.athanor.annotation.Traces;
import dev.athanor.annotation.Worker;

@Worker(
        entrypoint = "src/api.ts",
        compatibilityDate = "2026-04-01",
        url = true,
        previewUrls = true,
        observability =
                @Observability(
                        headSamplingRate = 0.5,
                        logs =
                                @Logs(
                                        headSamplingRate = 0.25,
                                        invocationLogs = false,
                                        persist = true,
                                        destinations = {"grafana", "archive"}),
                        traces = @Traces(enabled = false)),
        logpush = true,
        tailConsumers = Errors.class,
        cache = @Cache(crossVersionCache = true),
        limits = @Limits(cpuMs = 300_000, subrequests = 10_000_000),
        placement = @Placement(region = "aws:eu-central-1"))
interface Api {}
