package dev.athanor.runtime.wrangler;

import dev.athanor.manifest.EntrypointEntry;
import dev.athanor.manifest.JsonObjects;
import dev.athanor.manifest.SelfTarget;
import dev.athanor.manifest.ServiceOptions;
import dev.athanor.manifest.WorkerEntry;
import dev.athanor.manifest.WorkerRefEntry;
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
            String className =
                    entrypoint.className().equals(EntrypointEntry.DEFAULT_EXPORT) ? null : entrypoint.className();
            services.add(service(worker, bound.name(), worker.stack().script(entrypoint.worker()), className));
        });
        worker.declarations(WorkerRefEntry.class)
                .forEach(bound ->
                        services.add(service(worker, bound.name(), bound.to().name(), null)));
        worker.declarations(WorkerEntry.class)
                .forEach(bound ->
                        services.add(service(worker, bound.name(), bound.to().name(), null)));
        worker.values(SelfTarget.class)
                .forEach(bound -> services.add(
                        service(worker, bound.name(), worker.declared().name(), null)));
        Settings.put(configuration, "services", services);
    }

    private static Map<String, Object> service(
            ConfiguredWorker worker, String binding, String service, @Nullable String entrypoint) {
        return new Settings()
                .with("binding", binding)
                .with("service", service)
                .with("entrypoint", entrypoint)
                .with(
                        "props",
                        worker.options(binding, ServiceOptions.class)
                                .map(options -> JsonObjects.read(options.props()))
                                .orElse(null))
                .toMap();
    }
}
