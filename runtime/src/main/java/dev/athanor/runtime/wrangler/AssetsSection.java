package dev.athanor.runtime.wrangler;

import dev.athanor.manifest.AssetSettings;
import dev.athanor.manifest.StaticAssetsTarget;
import java.util.Map;

/** The static files, and the binding that reads them. */
final class AssetsSection implements Section {

    @Override
    public void addTo(Map<String, Object> configuration, ConfiguredWorker worker) {
        AssetSettings assets = worker.entry().assets();
        if (assets != null) {
            Settings settings = new Settings().with("directory", worker.path(assets.path()));
            worker.values(StaticAssetsTarget.class).stream()
                    .findFirst()
                    .ifPresent(bound -> settings.with("binding", bound.name()));
            settings.with("html_handling", assets.htmlHandling())
                    .with("not_found_handling", assets.notFoundHandling())
                    .with("run_worker_first", assets.runWorkerFirst())
                    .with("run_worker_first", assets.runWorkerFirstPatterns())
                    .putInto(configuration, "assets");
        }
    }
}
