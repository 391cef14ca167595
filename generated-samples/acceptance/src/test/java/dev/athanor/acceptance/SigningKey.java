package dev.athanor.acceptance;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;

/** A key that signs: its private half as a worker gets it, its public half to check with. */
final class SigningKey {

    /** The key of the sample whose API signs what it says of itself, another one in each run. */
    static final SigningKey OBSERVED_API = new SigningKey();

    private static final int BYTES = 32;

    private final KeyPair pair;

    private SigningKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            pair = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The private key as JSON. */
    String jwk() {
        ECPublicKey known = (ECPublicKey) pair.getPublic();
        return "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"%s\",\"y\":\"%s\",\"d\":\"%s\"}"
                .formatted(
                        text(known.getW().getAffineX()),
                        text(known.getW().getAffineY()),
                        text(((ECPrivateKey) pair.getPrivate()).getS()));
    }

    /** Whether a signature in hexadecimal digits is this key's over a text. */
    boolean hasSigned(String text, String signature) throws GeneralSecurityException {
        Signature check = Signature.getInstance("SHA256withECDSAinP1363Format");
        check.initVerify(pair.getPublic());
        check.update(text.getBytes(StandardCharsets.UTF_8));
        return check.verify(HexFormat.of().parseHex(signature));
    }

    private static String text(BigInteger number) {
        byte[] bytes = new byte[BYTES];
        byte[] shortest = number.toByteArray();
        int length = Math.min(shortest.length, BYTES);
        System.arraycopy(shortest, shortest.length - length, bytes, BYTES - length, length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
