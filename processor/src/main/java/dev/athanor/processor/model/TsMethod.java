package dev.athanor.processor.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * A method that can be called from afar.
 *
 * @param name its name
 * @param doc the Javadoc it was declared with, or nothing
 * @param parameters its parameters, in their order
 * @param result what a call answers, once awaited
 */
public record TsMethod(String name, String doc, List<TsParameter> parameters, TsType result) {

    public TsMethod {
        parameters = List.copyOf(parameters);
    }

    /** The types that it is written with: those of the parameters, and the result's. */
    public Stream<TsType> types() {
        return Stream.concat(parameters.stream().map(TsParameter::type), Stream.of(result));
    }
}
