package dev.athanor.processor.model;

/**
 * An event that instances of a workflow wait for.
 *
 * @param name the event's type: {@code payment-received}
 * @param doc the Javadoc of the method that declares it, or nothing
 * @param payload what is sent with it
 */
public record TsEvent(String name, String doc, TsType payload) {}
