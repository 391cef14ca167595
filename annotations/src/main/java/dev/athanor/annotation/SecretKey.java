package dev.athanor.annotation;

import dev.athanor.annotation.constraint.Items;
import dev.athanor.annotation.constraint.Matches;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A cryptographic key that the worker's code finds in {@code env} as a {@code CryptoKey}, ready for {@code crypto.subtle}, and
 * that no code can read out. Stands on a method that returns {@link dev.athanor.binding.CryptoKey}.
 *
 * <pre>{@code
 * @SecretKey(
 *     algorithm = KeyAlgorithm.HMAC,
 *     hash = KeyHash.SHA_256,
 *     format = KeyFormat.RAW,
 *     usages = {KeyUsage.SIGN, KeyUsage.VERIFY})
 * CryptoKey signingKey();
 * }</pre>
 *
 * <p>becomes {@code readonly SIGNING_KEY: CryptoKey;}. The key itself is read from the environment, or from the project's {@code
 * .env} file, when a stage is planned; it is written nowhere. What algorithm, format and usages may be together is what
 * <a href="https://developer.mozilla.org/en-US/docs/Web/API/SubtleCrypto/importKey">importKey</a> accepts
 * (<a href="https://developers.cloudflare.com/workers/runtime-apis/web-crypto/#supported-algorithms">on Workers</a>).
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface SecretKey {

    /** What the key is for. */
    KeyAlgorithm algorithm();

    /** The hash function, for HMAC and the RSA algorithms, which take one; no other does. */
    KeyHash hash() default KeyHash.NONE;

    /** The elliptic curve, for ECDSA and ECDH, which take one; no other does. */
    KeyCurve namedCurve() default KeyCurve.NONE;

    /** How the key is written in the environment variable. */
    KeyFormat format();

    /** What the worker's code may do with the key. */
    @Items(min = 0, distinct = true)
    KeyUsage[] usages();

    /**
     * The environment variable that holds the key: in Base64, or as JSON for {@link KeyFormat#JWK}. The binding's name by
     * default.
     */
    @Matches(pattern = "[A-Za-z_][A-Za-z0-9_]*", description = "the name of an environment variable")
    String variable() default "";
}
