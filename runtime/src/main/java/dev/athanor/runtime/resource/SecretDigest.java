package dev.athanor.runtime.resource;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A salted digest that is slow on purpose, so that whoever can read a script's tags cannot try out secrets against it.
 *
 * @param salt 16 hexadecimal digits, new for each script and each upload with a changed secret
 */
record SecretDigest(String salt) {

    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    private static final int ITERATIONS = 210_000;
    private static final int BITS = 256;
    private static final int SALT_BYTES = 8;

    /** A salt where there is nothing to digest. */
    static final String NO_SALT = "0000000000000000";

    /** The digest that a tag was made with; absent when that is not a salt. */
    static Optional<SecretDigest> withSalt(String salt) {
        return salt.matches("[0-9a-f]{16}") ? Optional.of(new SecretDigest(salt)) : Optional.empty();
    }

    static SecretDigest withNewSalt() {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return new SecretDigest(HexFormat.of().formatHex(salt));
    }

    /** The digest of all of a script's secrets. */
    String of(String secrets) {
        char[] characters = secrets.toCharArray();
        PBEKeySpec spec = new PBEKeySpec(characters, HexFormat.of().parseHex(salt), ITERATIONS, BITS);
        try {
            byte[] key =
                    SecretKeyFactory.getInstance(ALGORITHM).generateSecret(spec).getEncoded();
            return HexFormat.of().formatHex(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        } finally {
            spec.clearPassword();
            Arrays.fill(characters, '\0');
        }
    }
}
