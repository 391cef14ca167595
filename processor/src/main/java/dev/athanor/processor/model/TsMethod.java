package dev.athanor.processor.model;

import java.util.List;

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
}
