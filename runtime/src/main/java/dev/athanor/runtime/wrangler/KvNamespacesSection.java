package dev.athanor.runtime.wrangler;

import dev.athanor.manifest.KvNamespaceEntry;
import java.util.Map;

/** KV namespaces. */
final class KvNamespacesSection implements Section {

    @Override
    public void addTo(Map<String, Object> configuration, ConfiguredWorker worker) {
        Settings.put(
                configuration,
                "kv_namespaces",
                worker.declarations(KvNamespaceEntry.class).stream()
                        .map(bound -> Map.of("binding", bound.name()))
                        .toList());
    }
}
