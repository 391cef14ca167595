package dev.athanor.runtime.resource;

import dev.athanor.manifest.R2BucketEntry;
import dev.athanor.runtime.plan.ResourceKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code ObjectStore}: <code>{"type":"r2_bucket","name":"UPLOADS","bucket_name":"shop-dev-uploads"}</code>. */
final class R2Binding implements BindingKind<R2BucketEntry> {

    @Override
    public Class<R2BucketEntry> declaredBy() {
        return R2BucketEntry.class;
    }

    @Override
    public String type() {
        return "r2_bucket";
    }

    @Override
    public Map<String, Object> fields(R2BucketEntry declared, BindingScope scope) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("bucket_name", scope.target().name());
        String jurisdiction = declared.jurisdiction();
        if (jurisdiction != null) {
            fields.put("jurisdiction", jurisdiction);
        }
        return fields;
    }

    @Override
    public List<ResourceKey> needs(R2BucketEntry declared, BindingScope scope) {
        return List.of(R2Buckets.key(scope.target()));
    }
}
