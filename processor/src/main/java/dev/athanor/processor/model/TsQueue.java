package dev.athanor.processor.model;

/**
 * A queue that a worker consumes.
 *
 * @param id the queue's declared id, such as {@code placed-orders}
 * @param doc the Javadoc of the queue's interface, or nothing
 * @param message the type of its messages
 */
public record TsQueue(String id, String doc, TsType message) {}
