package dev.athanor.runtime.wrangler;

import dev.athanor.manifest.WorkerEntry;
import java.util.Map;

/** What the script is called, and the runtime that it was written for. */
final class ScriptSection implements Section {

    @Override
    public void addTo(Map<String, Object> configuration, ConfiguredWorker worker) {
        WorkerEntry entry = worker.entry();
        configuration.put("$schema", worker.path("node_modules/wrangler/config-schema.json"));
        configuration.put("name", worker.declared().name());
        CodeSection.main(worker).ifPresent(main -> configuration.put("main", main));
        configuration.put("compatibility_date", entry.compatibility().date());
        Settings.put(configuration, "compatibility_flags", entry.compatibility().flags());
        configuration.put("workers_dev", entry.addresses().url());
        Boolean previews = entry.addresses().previewUrls();
        if (previews != null) {
            configuration.put("preview_urls", previews);
        }
    }
}
