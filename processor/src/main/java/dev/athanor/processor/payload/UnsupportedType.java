package dev.athanor.processor.payload;

/**
 * A Java type that has no TypeScript form.
 *
 * @param path how it is reached, and what it is: {@code Order.lines[].price: java.lang.Thread}
 * @param reason what is wrong with it, as a sentence
 * @param hint what to do, as a sentence
 */
public record UnsupportedType(String path, String reason, String hint) {}
