package dev.athanor.processor.model;

import java.util.List;

/**
 * A TypeScript interface.
 *
 * @param name its name
 * @param doc the Javadoc it was declared with, or nothing
 * @param members its properties
 */
public record TsInterface(String name, String doc, List<TsMember> members) {

    public TsInterface {
        members = List.copyOf(members);
    }
}
