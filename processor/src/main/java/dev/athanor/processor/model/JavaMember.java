package dev.athanor.processor.model;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Objects;

/**
 * A method of a generated class.
 *
 * @param method the method's name: {@code taskQueue}
 * @param type what it returns
 * @param parameters its parameters, in their order
 * @param varargs whether the last parameter takes any number of arguments
 * @param doc its Javadoc; empty where the interface has said it
 * @param initialiser the expression that makes what is returned
 */
public record JavaMember(
        String method,
        TypeName type,
        List<JavaParameter> parameters,
        boolean varargs,
        String doc,
        CodeBlock initialiser) {

    public JavaMember {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(type, "type");
        parameters = List.copyOf(parameters);
        Objects.requireNonNull(doc, "doc");
        Objects.requireNonNull(initialiser, "initialiser");
    }
}
