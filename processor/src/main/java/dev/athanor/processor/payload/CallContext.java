package dev.athanor.processor.payload;

/**
 * What a conversion for a call knows of where a type stands.
 *
 * @param bigInts whether a {@code long} is a {@code bigint} there
 * @param received whether who is called gets it as an argument, and so a stub of what stays with the caller
 */
record CallContext(boolean bigInts, boolean received) {

    static final CallContext NONE = new CallContext(false, false);
}
