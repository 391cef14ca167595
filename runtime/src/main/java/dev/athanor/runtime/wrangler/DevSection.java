package dev.athanor.runtime.wrangler;

import dev.athanor.manifest.DevSettings;
import java.util.Map;

/** How {@code wrangler dev} serves it; tunnels are an option of that command. */
final class DevSection implements Section {

    @Override
    public void addTo(Map<String, Object> configuration, ConfiguredWorker worker) {
        DevSettings dev = worker.entry().addresses().dev();
        if (dev != null) {
            new Settings().with("port", dev.port()).putInto(configuration, "dev");
        }
    }
}
