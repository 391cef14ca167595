package dev.athanor.runtime.resource;

import dev.athanor.manifest.WorkerRefEntry;
import java.util.Map;

/** A service binding to a worker of another project: <code>{"type":"service","name":"BILLING","service":"billing-prod"}</code>. */
final class WorkerRefBinding implements BindingKind<WorkerRefEntry> {

    @Override
    public Class<WorkerRefEntry> declaredBy() {
        return WorkerRefEntry.class;
    }

    @Override
    public String type() {
        return "service";
    }

    @Override
    public Map<String, Object> fields(WorkerRefEntry declared, BindingScope scope) {
        return ServiceFields.of(declared.service(), null, scope);
    }
}
