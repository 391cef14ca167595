package dev.athanor.processor.kind;

import dev.athanor.processor.declaration.DeclaredMethod;
import dev.athanor.processor.diagnostic.Origin;
import java.util.Objects;
import javax.lang.model.type.TypeMirror;

/**
 * A method of a worker, before it is known what it binds.
 *
 * @param method the method
 * @param name the binding's name: {@code TASK_QUEUE}
 * @param nameOrigin where that was written
 * @param doc the method's Javadoc as written, or nothing
 */
public record BindingMethod(DeclaredMethod method, String name, Origin nameOrigin, String doc) {

    public BindingMethod {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(nameOrigin, "nameOrigin");
        Objects.requireNonNull(doc, "doc");
    }

    /** What the method returns. */
    TypeMirror result() {
        return method.type().getReturnType();
    }
}
