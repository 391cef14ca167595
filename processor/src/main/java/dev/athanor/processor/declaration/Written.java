package dev.athanor.processor.declaration;

import dev.athanor.processor.diagnostic.Origin;
import java.util.Objects;
import java.util.function.Function;

/**
 * A value that the user wrote in an annotation.
 *
 * @param value the value
 * @param origin where it was written
 */
public record Written<T>(T value, Origin origin) {

    public Written {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(origin, "origin");
    }

    /** Another reading of the value, at the same place. */
    public <R> Written<R> map(Function<? super T, ? extends R> reading) {
        return new Written<>(reading.apply(value), origin);
    }
}
