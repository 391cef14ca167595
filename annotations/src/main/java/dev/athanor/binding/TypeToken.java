package dev.athanor.binding;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/**
 * A type with its arguments, kept at run time: {@code new TypeToken<Producer<Task>>() {}}.
 *
 * @param <T> the type
 */
public abstract class TypeToken<T> {

    private final Type type;

    /** Takes the type from the subclass's declaration. */
    protected TypeToken() {
        if (!(getClass().getGenericSuperclass() instanceof ParameterizedType declared)) {
            throw new IllegalStateException("TypeToken takes a type argument: new TypeToken<Producer<Task>>() {}");
        }
        this.type = declared.getActualTypeArguments()[0];
    }

    /** The type. */
    public final Type type() {
        return type;
    }

    @Override
    public final String toString() {
        return type.getTypeName();
    }
}
