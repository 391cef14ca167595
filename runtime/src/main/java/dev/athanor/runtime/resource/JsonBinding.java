package dev.athanor.runtime.resource;

import dev.athanor.manifest.JsonTarget;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A JSON value: <code>{"type":"json","name":"LIMITS","json":{"max":20}}</code>. */
final class JsonBinding implements BindingKind<JsonTarget> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public Class<JsonTarget> declaredBy() {
        return JsonTarget.class;
    }

    @Override
    public String type() {
        return "json";
    }

    @Override
    public Map<String, Object> fields(JsonTarget declared, BindingScope scope) {
        return Map.of("json", JSON.readTree(declared.json()));
    }
}
