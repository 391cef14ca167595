package dev.athanor.runtime.wrangler;

import dev.athanor.manifest.DispatchNamespaceEntry;
import dev.athanor.manifest.OutboundOptions;
import java.util.Map;
import java.util.Optional;

/** Dispatch namespaces, with the workers that their requests go to. */
final class DispatchNamespacesSection implements Section {

    @Override
    public void addTo(Map<String, Object> configuration, ConfiguredWorker worker) {
        Settings.put(
                configuration,
                "dispatch_namespaces",
                worker.declarations(DispatchNamespaceEntry.class).stream()
                        .map(bound -> new Settings()
                                .with("binding", bound.name())
                                .with("namespace", bound.to().name())
                                .with("outbound", outbound(worker, bound.name()).orElse(null))
                                .toMap())
                        .toList());
    }

    private static Optional<Map<String, Object>> outbound(ConfiguredWorker worker, String binding) {
        return worker.options(binding, OutboundOptions.class)
                .map(options -> new Settings()
                        .with("service", worker.stack().script(options.worker()))
                        .with("parameters", options.parameters().isEmpty() ? null : options.parameters())
                        .toMap());
    }
}
