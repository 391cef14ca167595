package dev.athanor.runtime.resource;

import dev.athanor.manifest.WorkerEntry;
import dev.athanor.runtime.plan.ResourceKey;
import java.util.List;
import java.util.Map;

/** A service binding to a worker's default export: <code>{"type":"service","name":"USERS","service":"shop-dev-users"}</code>. */
final class WorkerBinding implements BindingKind<WorkerEntry> {

    @Override
    public Class<WorkerEntry> declaredBy() {
        return WorkerEntry.class;
    }

    @Override
    public String type() {
        return "service";
    }

    @Override
    public Map<String, Object> fields(WorkerEntry declared, BindingScope scope) {
        return ServiceFields.of(scope.target().name(), null, scope);
    }

    @Override
    public List<ResourceKey> needs(WorkerEntry declared, BindingScope scope) {
        return List.of(Workers.key(scope.target()));
    }
}
