package dev.athanor.annotation;

/** The hash function of a {@link SecretKey}. */
public enum KeyHash {

    /** None: the algorithm takes none. */
    NONE,

    /** SHA-1, for what exists already. */
    SHA_1,

    /** SHA-256. */
    SHA_256,

    /** SHA-384. */
    SHA_384,

    /** SHA-512. */
    SHA_512
}
