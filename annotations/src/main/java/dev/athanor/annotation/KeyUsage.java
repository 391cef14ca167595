package dev.athanor.annotation;

/** What may be done with a {@link SecretKey}. */
public enum KeyUsage {

    /** {@code crypto.subtle.encrypt}. */
    ENCRYPT,

    /** {@code crypto.subtle.decrypt}. */
    DECRYPT,

    /** {@code crypto.subtle.sign}. */
    SIGN,

    /** {@code crypto.subtle.verify}. */
    VERIFY,

    /** {@code crypto.subtle.deriveKey}. */
    DERIVE_KEY,

    /** {@code crypto.subtle.deriveBits}. */
    DERIVE_BITS,

    /** {@code crypto.subtle.wrapKey}. */
    WRAP_KEY,

    /** {@code crypto.subtle.unwrapKey}. */
    UNWRAP_KEY
}
