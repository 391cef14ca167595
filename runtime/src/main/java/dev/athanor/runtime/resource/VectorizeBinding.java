package dev.athanor.runtime.resource;

import dev.athanor.manifest.VectorizeIndexEntry;
import dev.athanor.runtime.plan.ResourceKey;
import java.util.List;
import java.util.Map;

/** {@code VectorIndex}: <code>{"type":"vectorize","name":"ARTICLES","index_name":"shop-dev-articles"}</code>. */
final class VectorizeBinding implements BindingKind<VectorizeIndexEntry> {

    @Override
    public Class<VectorizeIndexEntry> declaredBy() {
        return VectorizeIndexEntry.class;
    }

    @Override
    public String type() {
        return "vectorize";
    }

    @Override
    public Map<String, Object> fields(VectorizeIndexEntry declared, BindingScope scope) {
        return Map.of("index_name", scope.target().name());
    }

    @Override
    public List<ResourceKey> needs(VectorizeIndexEntry declared, BindingScope scope) {
        return List.of(VectorizeIndexes.key(scope.target()));
    }
}
