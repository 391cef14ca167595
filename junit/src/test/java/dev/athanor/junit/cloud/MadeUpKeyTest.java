package dev.athanor.junit.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.manifest.KeyAlgorithmSettings;
import dev.athanor.manifest.SecretKeyTarget;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Keys that are made up are taken by another implementation of the Web Crypto API, that of Node. */
class MadeUpKeyTest {

    private static final String IMPORT = """
            const keys = JSON.parse(require("fs").readFileSync(0, "utf8"));
            for (const { format, algorithm, usages, key } of keys) {
              const material = format === "jwk" ? JSON.parse(key) : Buffer.from(key, "base64");
              crypto.subtle.importKey(format, material, algorithm, false, usages).then(
                ({ type }) => console.log(`${algorithm.name} ${format} ${type}`),
                (error) => console.log(`${algorithm.name} ${format} ${error}`),
              );
            }
            """;

    @Test
    void eachAlgorithmAndFormatIsTaken() throws Exception {
        List<SecretKeyTarget> keys = new ArrayList<>();
        keys.add(key("HMAC", "SHA-256", null, "raw", "sign", "verify"));
        keys.add(key("HMAC", "SHA-256", null, "jwk", "sign"));
        keys.add(key("AES-GCM", null, null, "raw", "encrypt", "decrypt"));
        keys.add(key("PBKDF2", null, null, "raw", "deriveBits"));
        keys.add(key("ECDSA", null, "P-256", "jwk", "sign"));
        keys.add(key("ECDSA", null, "P-384", "pkcs8", "sign"));
        keys.add(key("ECDSA", null, "P-521", "jwk", "verify"));
        keys.add(key("ECDSA", null, "P-256", "raw", "verify"));
        keys.add(key("ECDH", null, "P-256", "jwk", "deriveKey"));
        keys.add(key("RSA-PSS", "SHA-256", null, "jwk", "sign"));
        keys.add(key("RSA-OAEP", "SHA-256", null, "spki", "encrypt"));
        keys.add(key("RSASSA-PKCS1-v1_5", "SHA-256", null, "pkcs8", "sign"));
        keys.add(key("Ed25519", null, null, "jwk", "sign"));
        keys.add(key("Ed25519", null, null, "raw", "verify"));
        keys.add(key("X25519", null, null, "pkcs8", "deriveBits"));

        assertThat(imported(keys).lines().map(line -> line.substring(line.lastIndexOf(' ') + 1)))
                .hasSize(keys.size())
                .containsOnly("private", "public", "secret");
    }

    private static SecretKeyTarget key(
            String name, @Nullable String hash, @Nullable String curve, String format, String... usages) {
        return new SecretKeyTarget("KEY", new KeyAlgorithmSettings(name, hash, curve), format, List.of(usages));
    }

    private static String imported(List<SecretKeyTarget> keys) throws IOException, InterruptedException {
        Process node = new ProcessBuilder("node", "-e", IMPORT)
                .redirectErrorStream(true)
                .start();
        String json = keys.stream().map(MadeUpKeyTest::json).collect(Collectors.joining(",", "[", "]"));
        node.getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
        node.getOutputStream().close();
        String output = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        node.waitFor();
        return output;
    }

    private static String json(SecretKeyTarget key) {
        KeyAlgorithmSettings algorithm = key.algorithm();
        return "{\"format\":\"%s\",\"algorithm\":{\"name\":\"%s\",\"hash\":\"%s\",\"namedCurve\":\"%s\"},\"usages\":[%s],\"key\":\"%s\"}"
                .formatted(
                        key.format(),
                        algorithm.name(),
                        algorithm.hash(),
                        algorithm.namedCurve(),
                        key.usages().stream().map(usage -> "\"" + usage + "\"").collect(Collectors.joining(",")),
                        MadeUpKey.of(key).replace("\"", "\\\""));
    }
}
