package dev.athanor.runtime.wrangler;

import dev.athanor.manifest.SecretKeyTarget;
import java.util.Map;

/**
 * Keys, which wrangler has no setting for: its deployment takes over the one that the worker has
 * (<code>{"name":"SIGNING_KEY","type":"inherit"}</code>), so that none is lost and none has to be known.
 */
final class SecretKeysSection implements Section {

    @Override
    public void addTo(Map<String, Object> configuration, ConfiguredWorker worker) {
        Settings unsafe = new Settings();
        Settings.put(
                unsafe.toMap(),
                "bindings",
                worker.values(SecretKeyTarget.class).stream()
                        .map(bound -> new Settings()
                                .with("name", bound.name())
                                .with("type", "inherit")
                                .toMap())
                        .toList());
        unsafe.putInto(configuration, "unsafe");
    }
}
