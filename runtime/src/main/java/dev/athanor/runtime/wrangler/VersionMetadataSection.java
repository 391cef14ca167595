package dev.athanor.runtime.wrangler;

import dev.athanor.manifest.VersionMetadataTarget;
import java.util.Map;

/** The running version, of which wrangler knows one binding. */
final class VersionMetadataSection implements Section {

    @Override
    public void addTo(Map<String, Object> configuration, ConfiguredWorker worker) {
        worker.values(VersionMetadataTarget.class).stream()
                .findFirst()
                .ifPresent(bound -> configuration.put("version_metadata", Map.of("binding", bound.name())));
    }
}
