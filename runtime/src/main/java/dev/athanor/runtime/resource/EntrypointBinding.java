package dev.athanor.runtime.resource;

import dev.athanor.manifest.EntrypointEntry;
import dev.athanor.manifest.WorkerEntry;
import dev.athanor.runtime.link.StackEntry;
import dev.athanor.runtime.plan.ResourceKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A service binding: <code>{"type":"service","name":"USERS","service":"shop-dev-users","entrypoint":"UserService"}</code>. */
final class EntrypointBinding implements BindingKind<EntrypointEntry> {

    @Override
    public Class<EntrypointEntry> declaredBy() {
        return EntrypointEntry.class;
    }

    @Override
    public String type() {
        return "service";
    }

    @Override
    public Map<String, Object> fields(EntrypointEntry declared, BindingScope scope) {
        return fieldsOf(declared, worker(declared, scope).name());
    }

    @Override
    public List<ResourceKey> needs(EntrypointEntry declared, BindingScope scope) {
        return List.of(Workers.key(worker(declared, scope)));
    }

    private static Map<String, Object> fieldsOf(EntrypointEntry declared, String service) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("service", service);
        fields.put("entrypoint", declared.className());
        return fields;
    }

    private static StackEntry<WorkerEntry> worker(EntrypointEntry declared, BindingScope scope) {
        return scope.stack().entry(declared.worker(), WorkerEntry.class);
    }
}
