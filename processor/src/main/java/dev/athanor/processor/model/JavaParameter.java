package dev.athanor.processor.model;

import com.palantir.javapoet.TypeName;
import java.util.Objects;

/**
 * A parameter of a generated method or constructor.
 *
 * @param type its type
 * @param name its name
 */
public record JavaParameter(TypeName type, String name) {

    public JavaParameter {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(name, "name");
    }
}
