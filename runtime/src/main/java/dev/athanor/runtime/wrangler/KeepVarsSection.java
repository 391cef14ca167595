package dev.athanor.runtime.wrangler;

import dev.athanor.manifest.LifecycleSettings;
import java.util.Map;

/** Whether variables that somebody else has set stay; wrangler keeps secrets in any case. */
final class KeepVarsSection implements Section {

    @Override
    public void addTo(Map<String, Object> configuration, ConfiguredWorker worker) {
        String policy = worker.entry().lifecycle().undeclaredVariables();
        if (policy != null) {
            configuration.put("keep_vars", !policy.equals(LifecycleSettings.REMOVE));
        }
    }
}
