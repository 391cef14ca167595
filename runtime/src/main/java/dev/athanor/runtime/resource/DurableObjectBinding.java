package dev.athanor.runtime.resource;

import dev.athanor.manifest.DurableObjectEntry;
import dev.athanor.runtime.plan.ResourceKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code ObjectNamespace}: <code>{"type":"durable_object_namespace","name":"COUNTER","class_name":"Counter"}</code>, with
 * {@code script_name} when the class lives in another worker.
 */
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
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("class_name", declared.className());
        HostBinding.otherScript(DurableObjectEntry.class, scope).ifPresent(script -> fields.put("script_name", script));
        return fields;
    }

    @Override
    public List<ResourceKey> needs(DurableObjectEntry declared, BindingScope scope) {
        return HostBinding.needs(DurableObjectEntry.class, scope);
    }
}
