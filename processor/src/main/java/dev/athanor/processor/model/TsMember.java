package dev.athanor.processor.model;

import java.util.Objects;

/**
 * A read-only property, of an {@code Env} or of a payload.
 *
 * @param name its name, not yet quoted: any string
 * @param doc the Javadoc it was declared with, or nothing
 * @param type its type
 */
public record TsMember(String name, String doc, TsType type) {

    public TsMember {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(doc, "doc");
        Objects.requireNonNull(type, "type");
    }
}
