package dev.athanor.processor.model;

import java.util.List;

/**
 * A function: {@code (done: number) => void | Promise<void>}.
 *
 * @param parameters its parameters, in their order
 * @param result what a call answers, once awaited
 */
public record TsFunction(List<TsParameter> parameters, TsType result) implements TsType {

    public TsFunction {
        parameters = List.copyOf(parameters);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.function(this);
    }
}
