package dev.athanor.processor.model;

import java.util.Objects;

/**
 * A read-only property, of an {@code Env} or of a payload.
 *
 * @param name its name, not yet quoted: any string
 * @param doc the Javadoc it was declared with, or nothing
 * @param type its type
 * @param optional whether it may be missing
 */
public record TsMember(String name, String doc, TsType type, boolean optional) {

    public TsMember {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(doc, "doc");
        Objects.requireNonNull(type, "type");
    }

    /** A property that is always there. */
    public TsMember(String name, String doc, TsType type) {
        this(name, doc, type, false);
    }
}
