package dev.athanor.runtime.wrangler;

import dev.athanor.manifest.PlacementSettings;
import java.util.Map;

/** Where the worker runs. */
final class PlacementSection implements Section {

    @Override
    public void addTo(Map<String, Object> configuration, ConfiguredWorker worker) {
        PlacementSettings placement = worker.entry().settings().placement();
        if (placement != null) {
            new Settings()
                    .with("mode", placement.mode())
                    .with("region", placement.region())
                    .with("host", placement.host())
                    .with("hostname", placement.hostname())
                    .putInto(configuration, "placement");
        }
    }
}
