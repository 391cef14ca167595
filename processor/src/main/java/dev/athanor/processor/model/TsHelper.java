package dev.athanor.processor.model;

import java.util.List;

/**
 * A type that Athanor itself declares in each module that uses it, because nothing ambient says it well enough:
 * {@code JsonKVNamespace<Session>}. Its text is a resource of the TypeScript emitter, named like the type.
 */
public record TsHelper(String name, List<TsType> arguments) implements TsType {

    public TsHelper {
        arguments = List.copyOf(arguments);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.helper(this);
    }
}
