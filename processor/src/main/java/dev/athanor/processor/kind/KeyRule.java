package dev.athanor.processor.kind;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What keys of one algorithm are imported as
 * (<a href="https://developers.cloudflare.com/workers/runtime-apis/web-crypto/#supported-algorithms">algorithms</a>).
 *
 * @param name its name in the Web Crypto API
 * @param takesHash whether a hash function belongs to the key
 * @param takesCurve whether an elliptic curve does
 * @param formats how a key may be written
 * @param shared what a shared or private key is for
 * @param open what a public key is for; nothing is a use too, when others derive from it
 */
record KeyRule(
        String name, boolean takesHash, boolean takesCurve, Set<String> formats, Set<String> shared, Set<String> open) {

    private static final Set<String> SHARED = sorted("RAW", "JWK");
    private static final Set<String> RSA = sorted("PKCS8", "SPKI", "JWK");
    private static final Set<String> CURVE = sorted("RAW", "PKCS8", "SPKI", "JWK");
    private static final Set<String> CIPHER = sorted("ENCRYPT", "DECRYPT", "WRAP_KEY", "UNWRAP_KEY");
    private static final Set<String> SIGN = sorted("SIGN");
    private static final Set<String> VERIFY = sorted("VERIFY");
    private static final Set<String> DERIVE = sorted("DERIVE_KEY", "DERIVE_BITS");
    private static final Set<String> NOTHING = sorted();

    private static final Map<String, KeyRule> ALL = Map.ofEntries(
            entry("HMAC", new KeyRule("HMAC", true, false, SHARED, sorted("SIGN", "VERIFY"), NOTHING)),
            entry("AES_GCM", new KeyRule("AES-GCM", false, false, SHARED, CIPHER, NOTHING)),
            entry("AES_CBC", new KeyRule("AES-CBC", false, false, SHARED, CIPHER, NOTHING)),
            entry("AES_CTR", new KeyRule("AES-CTR", false, false, SHARED, CIPHER, NOTHING)),
            entry("AES_KW", new KeyRule("AES-KW", false, false, SHARED, sorted("WRAP_KEY", "UNWRAP_KEY"), NOTHING)),
            entry("RSASSA_PKCS1_V1_5", new KeyRule("RSASSA-PKCS1-v1_5", true, false, RSA, SIGN, VERIFY)),
            entry("RSA_PSS", new KeyRule("RSA-PSS", true, false, RSA, SIGN, VERIFY)),
            entry(
                    "RSA_OAEP",
                    new KeyRule(
                            "RSA-OAEP",
                            true,
                            false,
                            RSA,
                            sorted("DECRYPT", "UNWRAP_KEY"),
                            sorted("ENCRYPT", "WRAP_KEY"))),
            entry("ECDSA", new KeyRule("ECDSA", false, true, CURVE, SIGN, VERIFY)),
            entry("ECDH", new KeyRule("ECDH", false, true, CURVE, DERIVE, NOTHING)),
            entry("ED25519", new KeyRule("Ed25519", false, false, CURVE, SIGN, VERIFY)),
            entry("X25519", new KeyRule("X25519", false, false, CURVE, DERIVE, NOTHING)),
            entry("HKDF", new KeyRule("HKDF", false, false, sorted("RAW"), DERIVE, NOTHING)),
            entry("PBKDF2", new KeyRule("PBKDF2", false, false, sorted("RAW"), DERIVE, NOTHING)));

    /** The rule of a constant of {@code KeyAlgorithm}. */
    static KeyRule of(String constant) {
        return Objects.requireNonNull(ALL.get(constant), constant);
    }

    /** What a key in a format is for. Of a JSON Web Key only its content tells whether it is public. */
    Set<String> usages(String format) {
        boolean isPublic = format.equals("SPKI") || (format.equals("RAW") && formats.equals(CURVE));
        if (isPublic) {
            return open;
        }
        Set<String> usages = new TreeSet<>(shared);
        if (format.equals("JWK")) {
            usages.addAll(open);
        }
        return usages;
    }

    /** Cloudflare's word for a constant of {@code KeyFormat}. */
    static String format(String constant) {
        return constant.toLowerCase(Locale.ROOT);
    }

    /** Cloudflare's word for a constant of {@code KeyUsage}: {@code deriveKey}. */
    static String usage(String constant) {
        String[] words = constant.toLowerCase(Locale.ROOT).split("_", -1);
        return words[0]
                + Arrays.stream(words)
                        .skip(1)
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .collect(Collectors.joining());
    }

    private static Set<String> sorted(String... values) {
        return java.util.Collections.unmodifiableSet(new TreeSet<>(Arrays.asList(values)));
    }
}
