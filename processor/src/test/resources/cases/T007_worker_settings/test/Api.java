package test;

import dev.athanor.annotation.Assets;
import dev.athanor.annotation.Compatibility;
import dev.athanor.annotation.HtmlHandling;
import dev.athanor.annotation.Limits;
import dev.athanor.annotation.NotFoundHandling;
import dev.athanor.annotation.Observability;
import dev.athanor.annotation.Placement;
import dev.athanor.annotation.PlacementMode;
import dev.athanor.annotation.Worker;
import dev.athanor.binding.Self;
import dev.athanor.binding.StaticAssets;

@Worker(
        name = "api-${stage}",
        entrypoint = "src/api.ts",
        url = true,
        compatibilityDate = "2026-04-01",
        compatibilityFlags = {"no_global_navigator", "request_signal_passthrough"},
        compatibility = Compatibility.NODE,
        observability = @Observability(headSamplingRate = 0.5),
        limits = @Limits(cpuMs = 30_000, subrequests = 50),
        placement = @Placement(mode = PlacementMode.SMART),
        assets = @Assets(
                path = "public",
                htmlHandling = HtmlHandling.DROP_TRAILING_SLASH,
                notFoundHandling = NotFoundHandling.NOT_FOUND_PAGE,
                runWorkerFirst = false),
        sourceMap = false)
public interface Api {

    StaticAssets assets();

    Self self();
}
