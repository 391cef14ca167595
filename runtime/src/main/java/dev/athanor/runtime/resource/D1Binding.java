package dev.athanor.runtime.resource;

import dev.athanor.manifest.D1DatabaseEntry;
import dev.athanor.runtime.plan.ResourceKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code Database}: <code>{"type":"d1","name":"DB","id":"c0ffee..."}</code>, the id under its newer name too. */
final class D1Binding implements BindingKind<D1DatabaseEntry> {

    @Override
    public Class<D1DatabaseEntry> declaredBy() {
        return D1DatabaseEntry.class;
    }

    @Override
    public String type() {
        return "d1";
    }

    @Override
    public Map<String, Object> fields(D1DatabaseEntry declared, BindingScope scope) {
        return fieldsOf(scope.ids().of(D1Databases.key(scope.target())));
    }

    @Override
    public List<ResourceKey> needs(D1DatabaseEntry declared, BindingScope scope) {
        return List.of(D1Databases.key(scope.target()), D1Migrations.key(scope.target()));
    }

    private static Map<String, Object> fieldsOf(String id) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", id);
        fields.put("database_id", id);
        return fields;
    }
}
