package dev.athanor.runtime.wrangler;

import dev.athanor.manifest.VectorizeIndexEntry;
import java.util.Map;

/** Vectorize indexes. */
final class VectorizeSection implements Section {

    @Override
    public void addTo(Map<String, Object> configuration, ConfiguredWorker worker) {
        Settings.put(
                configuration,
                "vectorize",
                worker.declarations(VectorizeIndexEntry.class).stream()
                        .map(bound -> new Settings()
                                .with("binding", bound.name())
                                .with("index_name", bound.to().name())
                                .toMap())
                        .toList());
    }
}
