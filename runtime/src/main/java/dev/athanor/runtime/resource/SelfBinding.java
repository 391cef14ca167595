package dev.athanor.runtime.resource;

import dev.athanor.manifest.SelfTarget;
import java.util.Map;

/** The worker itself: <code>{"type":"service","name":"SELF","service":"shop-dev-api"}</code>. */
final class SelfBinding implements BindingKind<SelfTarget> {

    @Override
    public Class<SelfTarget> declaredBy() {
        return SelfTarget.class;
    }

    @Override
    public String type() {
        return "service";
    }

    @Override
    public Map<String, Object> fields(SelfTarget declared, BindingScope scope) {
        return Map.of("service", scope.worker().name());
    }
}
