package dev.athanor.runtime.resource;

import dev.athanor.manifest.SecretTarget;
import java.util.Map;

/** A secret: <code>{"type":"secret_text","name":"API_KEY","text":"..."}</code>. */
final class SecretBinding implements BindingKind<SecretTarget> {

    @Override
    public Class<SecretTarget> declaredBy() {
        return SecretTarget.class;
    }

    @Override
    public String type() {
        return "secret_text";
    }

    @Override
    public Map<String, Object> fields(SecretTarget declared, BindingScope scope) {
        return Map.of("text", scope.secrets().apply(declared.variable()));
    }
}
