package dev.athanor.annotation;

/** The elliptic curve of a {@link SecretKey}. */
public enum KeyCurve {

    /** None: the algorithm takes none. */
    NONE,

    /** P-256. */
    P_256,

    /** P-384. */
    P_384,

    /** P-521. */
    P_521
}
