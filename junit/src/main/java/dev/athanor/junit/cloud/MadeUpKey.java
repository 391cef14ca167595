package dev.athanor.junit.cloud;

import dev.athanor.manifest.KeyAlgorithmSettings;
import dev.athanor.manifest.SecretKeyTarget;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/** A key that serves for a test: of the declared algorithm, in the declared format, another one each time. */
final class MadeUpKey {

    private static final int SHARED_KEY_BYTES = 32;
    private static final int RSA_BITS = 2_048;
    private static final Set<String> SHARED =
            Set.of("HMAC", "AES-GCM", "AES-CBC", "AES-CTR", "AES-KW", "HKDF", "PBKDF2");
    private static final List<String> PRIVATE_USAGES =
            List.of("sign", "decrypt", "unwrapKey", "deriveKey", "deriveBits");

    private MadeUpKey() {}

    /** The key as {@code @SecretKey} takes it: in Base64, or as a JSON Web Key. */
    static String of(SecretKeyTarget declared) {
        KeyAlgorithmSettings algorithm = declared.algorithm();
        if (SHARED.contains(algorithm.name())) {
            byte[] bytes = new byte[SHARED_KEY_BYTES];
            new SecureRandom().nextBytes(bytes);
            return declared.format().equals("jwk")
                    ? "{\"kty\":\"oct\",\"k\":\"" + JsonWebKey.text(bytes) + "\"}"
                    : base64(bytes);
        }
        KeyPair pair = pair(algorithm);
        boolean isPrivate = declared.usages().stream().anyMatch(PRIVATE_USAGES::contains);
        return switch (declared.format()) {
            case "pkcs8" -> base64(pair.getPrivate().getEncoded());
            case "spki" -> base64(pair.getPublic().getEncoded());
            case "raw" -> base64(rawPublic(pair));
            default ->
                JsonWebKey.of(
                        pair, algorithm.namedCurve() == null ? algorithm.name() : algorithm.namedCurve(), isPrivate);
        };
    }

    private static KeyPair pair(KeyAlgorithmSettings algorithm) {
        try {
            String curve = algorithm.namedCurve();
            if (curve != null) {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
                generator.initialize(new ECGenParameterSpec("secp" + curve.substring("P-".length()) + "r1"));
                return generator.generateKeyPair();
            }
            if (algorithm.name().startsWith("RSA")) {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(RSA_BITS);
                return generator.generateKeyPair();
            }
            return KeyPairGenerator.getInstance(algorithm.name()).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java makes no keys for " + algorithm.name(), e);
        }
    }

    /** The point alone: what follows the algorithm in the key's other form. */
    private static byte[] rawPublic(KeyPair pair) {
        byte[] encoded = pair.getPublic().getEncoded();
        int length = JsonWebKey.pointLength(pair.getPublic());
        return Arrays.copyOfRange(encoded, encoded.length - length, encoded.length);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
