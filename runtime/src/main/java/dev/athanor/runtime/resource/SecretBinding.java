package dev.athanor.runtime.resource;

import dev.athanor.manifest.SecretTarget;
import java.util.Map;

/**
 * A secret: <code>{"type":"secret_text","name":"API_KEY","text":"..."}</code>, or <code>{"type":"inherit","name":"API_KEY"}</code>
 * where the account's value stays.
 */
final class SecretBinding implements BindingKind<SecretTarget> {

    static final String TYPE = "secret_text";

    @Override
    public Class<SecretTarget> declaredBy() {
        return SecretTarget.class;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String type(SecretTarget declared, BindingScope scope) {
        return isInherited(declared, scope) ? Bindings.INHERIT : TYPE;
    }

    @Override
    public Map<String, Object> fields(SecretTarget declared, BindingScope scope) {
        return isInherited(declared, scope)
                ? Map.of()
                : Map.of("text", scope.secrets().apply(declared.variable()));
    }

    private static boolean isInherited(SecretTarget declared, BindingScope scope) {
        return declared.comesFromElsewhere()
                && scope.secrets().apply(declared.variable()).isEmpty();
    }
}
