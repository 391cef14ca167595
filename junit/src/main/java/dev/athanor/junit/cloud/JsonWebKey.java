package dev.athanor.junit.cloud;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Keys as JSON: <code>{"kty":"EC","crv":"P-256","x":"…","y":"…","d":"…"}</code> (RFC 7518 and RFC 8037). */
final class JsonWebKey {

    private static final int CURVE_25519_BYTES = 32;

    private JsonWebKey() {}

    /** A key, its private half included or not. */
    static String of(KeyPair pair, String curve, boolean isPrivate) {
        return fields(pair, curve, isPrivate).entrySet().stream()
                .map(field -> "\"" + field.getKey() + "\":\"" + field.getValue() + "\"")
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static Map<String, String> fields(KeyPair pair, String curve, boolean isPrivate) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (pair.getPrivate() instanceof RSAPrivateCrtKey rsa) {
            fields.put("kty", "RSA");
            fields.put("n", number(rsa.getModulus()));
            fields.put("e", number(rsa.getPublicExponent()));
            if (isPrivate) {
                fields.put("d", number(rsa.getPrivateExponent()));
                fields.put("p", number(rsa.getPrimeP()));
                fields.put("q", number(rsa.getPrimeQ()));
                fields.put("dp", number(rsa.getPrimeExponentP()));
                fields.put("dq", number(rsa.getPrimeExponentQ()));
                fields.put("qi", number(rsa.getCrtCoefficient()));
            }
        } else if (pair.getPublic() instanceof ECPublicKey known && pair.getPrivate() instanceof ECPrivateKey secret) {
            int bytes = coordinateBytes(known);
            fields.put("kty", "EC");
            fields.put("crv", curve);
            fields.put("x", text(fixed(known.getW().getAffineX(), bytes)));
            fields.put("y", text(fixed(known.getW().getAffineY(), bytes)));
            if (isPrivate) {
                fields.put("d", text(fixed(secret.getS(), bytes)));
            }
        } else {
            fields.put("kty", "OKP");
            fields.put("crv", curve);
            fields.put("x", text(last(pair.getPublic().getEncoded())));
            if (isPrivate) {
                PrivateKey secret = pair.getPrivate();
                fields.put("d", text(last(secret.getEncoded())));
            }
        }
        return fields;
    }

    /** How many bytes a public key is, without the name of its algorithm. */
    static int pointLength(PublicKey key) {
        return key instanceof ECPublicKey curve ? 1 + 2 * coordinateBytes(curve) : CURVE_25519_BYTES;
    }

    static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static int coordinateBytes(ECPublicKey key) {
        return (key.getParams().getCurve().getField().getFieldSize() + Byte.SIZE - 1) / Byte.SIZE;
    }

    private static String number(BigInteger number) {
        return text(fixed(number, (number.bitLength() + Byte.SIZE - 1) / Byte.SIZE));
    }

    private static byte[] fixed(BigInteger number, int length) {
        byte[] shortest = number.toByteArray();
        byte[] bytes = new byte[length];
        int copied = Math.min(shortest.length, length);
        System.arraycopy(shortest, shortest.length - copied, bytes, length - copied, copied);
        return bytes;
    }

    private static byte[] last(byte[] encoded) {
        return Arrays.copyOfRange(encoded, encoded.length - CURVE_25519_BYTES, encoded.length);
    }
}
