package dev.athanor.runtime.wrangler;

import dev.athanor.manifest.CacheSettings;
import java.util.Map;

/** Whether Cloudflare's cache answers before the worker does. */
final class CacheSection implements Section {

    @Override
    public void addTo(Map<String, Object> configuration, ConfiguredWorker worker) {
        CacheSettings cache = worker.entry().settings().cache();
        if (cache != null) {
            new Settings()
                    .with("enabled", cache.enabled())
                    .with("cross_version_cache", cache.crossVersionCache())
                    .putInto(configuration, "cache");
        }
    }
}
