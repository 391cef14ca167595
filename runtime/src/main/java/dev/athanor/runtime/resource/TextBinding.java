package dev.athanor.runtime.resource;

import dev.athanor.manifest.TextTarget;
import java.util.Map;

/** A plain text: <code>{"type":"plain_text","name":"LOG_LEVEL","text":"debug"}</code>. */
final class TextBinding implements BindingKind<TextTarget> {

    @Override
    public Class<TextTarget> declaredBy() {
        return TextTarget.class;
    }

    @Override
    public String type() {
        return "plain_text";
    }

    @Override
    public Map<String, Object> fields(TextTarget declared, BindingScope scope) {
        return Map.of("text", declared.text());
    }
}
