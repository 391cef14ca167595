package dev.athanor.junit;

/** For how long a local cloud runs. */
public enum CloudScope {

    /** From the first test of a class to its last. Classes with this scope may run at the same time. */
    CLASS,

    /**
     * From the first test that needs it to the end of all tests of the JVM. It is shared by the classes that have the same workers,
     * secrets, variables and environment; none of these runs while another one does. Each class begins with what was deployed.
     */
    SUITE
}
