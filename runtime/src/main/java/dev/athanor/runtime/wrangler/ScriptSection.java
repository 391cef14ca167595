package dev.athanor.runtime.wrangler;

import dev.athanor.manifest.CodeSettings;
import dev.athanor.manifest.WorkerEntry;
import java.util.Map;

/** The script itself. */
final class ScriptSection implements Section {

    @Override
    public void addTo(Map<String, Object> configuration, ConfiguredWorker worker) {
        WorkerEntry entry = worker.entry();
        configuration.put("$schema", worker.path("node_modules/wrangler/config-schema.json"));
        configuration.put("name", worker.declared().name());
        CodeSettings code = entry.code();
        if (code != null) {
            configuration.put("main", worker.path(code.entrypoint()));
        }
        configuration.put("compatibility_date", entry.compatibility().date());
        Settings.put(configuration, "compatibility_flags", entry.compatibility().flags());
        configuration.put("workers_dev", entry.addresses().url());
        if (code != null) {
            configuration.put("upload_source_maps", code.sourceMap());
        }
    }
}
