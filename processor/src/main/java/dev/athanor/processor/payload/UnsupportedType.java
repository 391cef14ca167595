package dev.athanor.processor.payload;

/**
 * A Java type that has no TypeScript form.
 *
 * @param path how it is reached, and what it is: {@code Order.lines[].price: java.lang.Thread}
 * @param reason what is wrong with it, as a clause: {@code it is a class, and only records have a form}
 * @param hint what to do, as a clause: {@code make it a record}
 */
public record UnsupportedType(String path, String reason, String hint) {}
