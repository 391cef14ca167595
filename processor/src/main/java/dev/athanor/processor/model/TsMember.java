package dev.athanor.processor.model;

/**
 * A property of a TypeScript interface.
 *
 * @param name its name, not yet quoted
 * @param doc the Javadoc it was declared with, or nothing
 * @param type its type
 */
public record TsMember(String name, String doc, TsType type) {}
