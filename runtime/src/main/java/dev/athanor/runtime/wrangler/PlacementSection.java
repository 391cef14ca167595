package dev.athanor.runtime.wrangler;

import dev.athanor.manifest.PlacementSettings;
import java.util.Map;

/** Where the worker runs. */
final class PlacementSection implements Section {

    /** Cloudflare's default has another word in wrangler's configuration. */
    private static final Map<String, String> WORDS = Map.of("default", "off");

    @Override
    public void addTo(Map<String, Object> configuration, ConfiguredWorker worker) {
        PlacementSettings placement = worker.entry().settings().placement();
        if (placement != null) {
            configuration.put("placement", Map.of("mode", WORDS.getOrDefault(placement.mode(), placement.mode())));
        }
    }
}
