package dev.athanor.processor.model;

import java.util.List;

/**
 * A type that is there without an import, because TypeScript's library or {@code @cloudflare/workers-types} declares it:
 * {@code Queue<Order>}, {@code Record<string, number>}, {@code Rpc.DurableObjectBranded}.
 *
 * @param name the name, with its namespace where it has one
 */
public record TsAmbient(String name, List<TsType> arguments) implements TsType {

    public TsAmbient {
        arguments = List.copyOf(arguments);
    }

    /** An ambient type with its arguments, if it takes any. */
    public static TsAmbient of(String name, TsType... arguments) {
        return new TsAmbient(name, List.of(arguments));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.ambient(this);
    }
}
