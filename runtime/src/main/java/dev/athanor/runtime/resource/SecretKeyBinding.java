package dev.athanor.runtime.resource;

import dev.athanor.manifest.KeyAlgorithmSettings;
import dev.athanor.manifest.SecretKeyTarget;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * A key: <code>{"type":"secret_key","name":"SIGNING_KEY","algorithm":{"name":"HMAC","hash":"SHA-256"},"format":"raw",
 * "usages":["sign"],"key_base64":"..."}</code>. Where the key is not asked for, there is none.
 */
final class SecretKeyBinding implements BindingKind<SecretKeyTarget> {

    static final String TYPE = "secret_key";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public Class<SecretKeyTarget> declaredBy() {
        return SecretKeyTarget.class;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Map<String, Object> fields(SecretKeyTarget declared, BindingScope scope) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("algorithm", algorithm(declared.algorithm()));
        fields.put("format", declared.format());
        fields.put("usages", declared.usages());
        String key = scope.secrets().apply(declared.variable());
        if (!key.isEmpty()) {
            if (declared.format().equals(KeyMaterial.JWK)) {
                fields.put("key_jwk", JSON.readTree(key));
            } else {
                fields.put("key_base64", KeyMaterial.base64(key));
            }
        }
        return fields;
    }

    private static Map<String, String> algorithm(KeyAlgorithmSettings declared) {
        Map<String, String> algorithm = new LinkedHashMap<>();
        algorithm.put("name", declared.name());
        String hash = declared.hash();
        if (hash != null) {
            algorithm.put("hash", hash);
        }
        String curve = declared.namedCurve();
        if (curve != null) {
            algorithm.put("namedCurve", curve);
        }
        return algorithm;
    }
}
