package dev.athanor.runtime.wrangler;

import dev.athanor.manifest.WorkerEntry;
import java.util.Map;

/** The script itself. */
final class ScriptSection implements Section {

    @Override
    public void addTo(Map<String, Object> configuration, ConfiguredWorker worker) {
        WorkerEntry entry = worker.entry();
        configuration.put("$schema", worker.path("node_modules/wrangler/config-schema.json"));
        configuration.put("name", worker.declared().name());
        configuration.put("main", worker.path(entry.entrypoint()));
        configuration.put("compatibility_date", entry.compatibilityDate());
        Settings.put(configuration, "compatibility_flags", entry.compatibilityFlags());
        configuration.put("workers_dev", entry.url());
        configuration.put("upload_source_maps", entry.sourceMap());
    }
}
