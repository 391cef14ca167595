package dev.athanor.runtime.wrangler;

import dev.athanor.manifest.R2BucketEntry;
import java.util.Map;

/** R2 buckets. */
final class R2BucketsSection implements Section {

    @Override
    public void addTo(Map<String, Object> configuration, ConfiguredWorker worker) {
        Settings.put(
                configuration,
                "r2_buckets",
                worker.declarations(R2BucketEntry.class).stream()
                        .map(bound -> new Settings()
                                .with("binding", bound.name())
                                .with("bucket_name", bound.to().name())
                                .with("jurisdiction", bound.to().entry().jurisdiction())
                                .toMap())
                        .toList());
    }
}
