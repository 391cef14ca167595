package dev.athanor.runtime.resource;

import dev.athanor.manifest.DispatchNamespaceEntry;
import dev.athanor.manifest.OutboundOptions;
import dev.athanor.manifest.WorkerEntry;
import dev.athanor.runtime.plan.ResourceKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code Dispatcher}: <code>{"type":"dispatch_namespace","name":"TENANTS","namespace":"shop-dev-tenants",
 * "outbound":{"worker":{"service":"shop-dev-egress"},"params":[{"name":"tenant"}]}}</code>.
 */
final class DispatchNamespaceBinding implements BindingKind<DispatchNamespaceEntry> {

    @Override
    public Class<DispatchNamespaceEntry> declaredBy() {
        return DispatchNamespaceEntry.class;
    }

    @Override
    public String type() {
        return "dispatch_namespace";
    }

    @Override
    public Map<String, Object> fields(DispatchNamespaceEntry declared, BindingScope scope) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("namespace", scope.target().name());
        outbound(scope).ifPresent(options -> fields.put("outbound", json(options, scope)));
        return fields;
    }

    @Override
    public List<ResourceKey> needs(DispatchNamespaceEntry declared, BindingScope scope) {
        List<ResourceKey> needs = new ArrayList<>(List.of(DispatchNamespaces.key(scope.target())));
        outbound(scope)
                .flatMap(options -> scope.stack().entry(options.worker()).as(WorkerEntry.class))
                .ifPresent(worker -> needs.add(Workers.key(worker)));
        return needs;
    }

    private static Map<String, Object> json(OutboundOptions options, BindingScope scope) {
        Map<String, Object> outbound = new LinkedHashMap<>();
        outbound.put("worker", Map.of("service", scope.stack().script(options.worker())));
        if (!options.parameters().isEmpty()) {
            outbound.put(
                    "params",
                    options.parameters().stream()
                            .map(name -> Map.of("name", name))
                            .toList());
        }
        return outbound;
    }

    private static Optional<OutboundOptions> outbound(BindingScope scope) {
        return scope.options().filter(OutboundOptions.class::isInstance).map(OutboundOptions.class::cast);
    }
}
