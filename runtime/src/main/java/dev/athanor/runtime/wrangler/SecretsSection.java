package dev.athanor.runtime.wrangler;

import dev.athanor.manifest.SecretTarget;
import java.util.Map;

/** The names of secrets; wrangler, too, takes their values from elsewhere. */
final class SecretsSection implements Section {

    @Override
    public void addTo(Map<String, Object> configuration, ConfiguredWorker worker) {
        Settings secrets = new Settings();
        Settings.put(
                secrets.toMap(),
                "required",
                worker.values(SecretTarget.class).stream().map(Bound::name).toList());
        secrets.putInto(configuration, "secrets");
    }
}
