package dev.athanor.runtime.resource;

import dev.athanor.manifest.RateLimitTarget;
import java.util.Map;
import java.util.TreeMap;

/** A limit: <code>{"type":"ratelimit","name":"PER_CUSTOMER","namespace_id":"1001","simple":{"limit":100,"period":60}}</code>. */
final class RateLimitBinding implements BindingKind<RateLimitTarget> {

    @Override
    public Class<RateLimitTarget> declaredBy() {
        return RateLimitTarget.class;
    }

    @Override
    public String type() {
        return "ratelimit";
    }

    @Override
    public Map<String, Object> fields(RateLimitTarget declared, BindingScope scope) {
        return new TreeMap<>(Map.of(
                "namespace_id",
                Integer.toString(declared.namespaceId()),
                "simple",
                new TreeMap<>(Map.of("limit", declared.limit(), "period", declared.periodSeconds()))));
    }
}
