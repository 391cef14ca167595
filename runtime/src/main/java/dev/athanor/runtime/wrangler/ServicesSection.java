package dev.athanor.runtime.wrangler;

import dev.athanor.manifest.EntrypointEntry;
import dev.athanor.manifest.SelfTarget;
import dev.athanor.manifest.WorkerEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Other workers, and the worker itself. */
final class ServicesSection implements Section {

    @Override
    public void addTo(Map<String, Object> configuration, ConfiguredWorker worker) {
        List<Map<String, Object>> services = new ArrayList<>();
        worker.declarations(EntrypointEntry.class).forEach(bound -> {
            EntrypointEntry entrypoint = bound.to().entry();
            String service =
                    worker.stack().entry(entrypoint.worker(), WorkerEntry.class).name();
            services.add(service(bound.name(), service, entrypoint.className()));
        });
        worker.declarations(WorkerEntry.class)
                .forEach(bound -> services.add(service(bound.name(), bound.to().name(), null)));
        worker.values(SelfTarget.class)
                .forEach(bound ->
                        services.add(service(bound.name(), worker.declared().name(), null)));
        Settings.put(configuration, "services", services);
    }

    private static Map<String, Object> service(String binding, String service, @Nullable String entrypoint) {
        return new Settings()
                .with("binding", binding)
                .with("service", service)
                .with("entrypoint", entrypoint)
                .toMap();
    }
}
