package dev.athanor.runtime.resource;

import dev.athanor.manifest.DurableObjectEntry;
import java.util.Map;

/** {@code ObjectNamespace}: <code>{"type":"durable_object_namespace","name":"COUNTER","class_name":"Counter"}</code>. */
final class DurableObjectBinding implements BindingKind<DurableObjectEntry> {

    @Override
    public Class<DurableObjectEntry> declaredBy() {
        return DurableObjectEntry.class;
    }

    @Override
    public String type() {
        return "durable_object_namespace";
    }

    @Override
    public Map<String, Object> fields(DurableObjectEntry declared, BindingScope scope) {
        return Map.of("class_name", declared.className());
    }
}
