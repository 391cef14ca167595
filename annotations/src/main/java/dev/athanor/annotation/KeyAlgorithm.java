package dev.athanor.annotation;

/**
 * What a {@link SecretKey} is for
 * (<a href="https://developers.cloudflare.com/workers/runtime-apis/web-crypto/#supported-algorithms">algorithms</a>).
 */
public enum KeyAlgorithm {

    /** Signs with a shared key. Takes a hash. */
    HMAC,

    /** Encrypts with a shared key, and notices when something was changed. The one to take for encryption. */
    AES_GCM,

    /** Encrypts with a shared key, block by block. */
    AES_CBC,

    /** Encrypts with a shared key and a counter. */
    AES_CTR,

    /** Encrypts keys with a shared key. */
    AES_KW,

    /** Signs with RSA, by PKCS #1 version 1.5. Takes a hash. */
    RSASSA_PKCS1_V1_5,

    /** Signs with RSA, by the probabilistic scheme. Takes a hash. */
    RSA_PSS,

    /** Encrypts with RSA. Takes a hash. */
    RSA_OAEP,

    /** Signs on an elliptic curve. Takes the curve. */
    ECDSA,

    /** Agrees on a secret on an elliptic curve. Takes the curve. */
    ECDH,

    /** Signs on Curve25519. */
    ED25519,

    /** Agrees on a secret on Curve25519. */
    X25519,

    /** Derives keys from a key. */
    HKDF,

    /** Derives keys from a password. */
    PBKDF2
}
