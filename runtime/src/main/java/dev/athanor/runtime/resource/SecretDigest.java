package dev.athanor.runtime.resource;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A salted digest that is slow on purpose, so that whoever can read a script's tags cannot try out secrets against it.
 *
 * @param salt 16 hexadecimal digits, of its own for each script
 */
record SecretDigest(String salt) {

    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    private static final int ITERATIONS = 210_000;
    private static final int BITS = 256;
    private static final int SALT_DIGITS = 16;

    static boolean isSalt(String text) {
        return text.matches("[0-9a-f]{16}");
    }

    /** The salt of a script. It need not be secret, only be another one for each script. */
    static String salt(String app, String stage, String script) {
        return new Digest().text(app).text(stage).text(script).hex().substring(0, SALT_DIGITS);
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
