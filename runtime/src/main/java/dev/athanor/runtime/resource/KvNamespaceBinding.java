package dev.athanor.runtime.resource;

import dev.athanor.manifest.KvNamespaceEntry;
import dev.athanor.runtime.plan.ResourceKey;
import java.util.List;
import java.util.Map;

/** {@code KeyValue}: <code>{"type":"kv_namespace","name":"SESSIONS","namespace_id":"0f2a..."}</code>. */
final class KvNamespaceBinding implements BindingKind<KvNamespaceEntry> {

    @Override
    public Class<KvNamespaceEntry> declaredBy() {
        return KvNamespaceEntry.class;
    }

    @Override
    public String type() {
        return "kv_namespace";
    }

    @Override
    public Map<String, Object> fields(KvNamespaceEntry declared, BindingScope scope) {
        return Map.of("namespace_id", scope.ids().of(KvNamespaces.key(scope.target())));
    }

    @Override
    public List<ResourceKey> needs(KvNamespaceEntry declared, BindingScope scope) {
        return List.of(KvNamespaces.key(scope.target()));
    }
}
