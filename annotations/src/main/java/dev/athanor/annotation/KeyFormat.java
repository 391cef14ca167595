package dev.athanor.annotation;

/** How a {@link SecretKey} is written. */
public enum KeyFormat {

    /** The bytes of a shared key, or of the public key of ECDSA, ECDH, Ed25519 and X25519, in Base64. */
    RAW,

    /** A private key as PKCS #8, in Base64; the lines around it in a PEM file may stay. */
    PKCS8,

    /** A public key as SubjectPublicKeyInfo, in Base64; the lines around it in a PEM file may stay. */
    SPKI,

    /** A JSON Web Key. */
    JWK
}
