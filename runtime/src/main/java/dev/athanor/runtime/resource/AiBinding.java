package dev.athanor.runtime.resource;

import dev.athanor.manifest.AiTarget;
import java.util.Map;

/** {@code Ai}: <code>{"type":"ai","name":"AI"}</code>. */
final class AiBinding implements BindingKind<AiTarget> {

    @Override
    public Class<AiTarget> declaredBy() {
        return AiTarget.class;
    }

    @Override
    public String type() {
        return "ai";
    }

    @Override
    public Map<String, Object> fields(AiTarget declared, BindingScope scope) {
        return Map.of();
    }
}
