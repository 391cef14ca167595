package dev.athanor.processor.kind;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.athanor.processor.declaration.DeclaredMethod;
import dev.athanor.processor.model.JavaParameter;
import java.util.List;
import java.util.stream.IntStream;

/** Parts of generated methods. */
final class JavaMembers {

    private JavaMembers() {}

    /** A method's parameters, under the names that they were declared with. */
    static List<JavaParameter> parameters(DeclaredMethod method) {
        return IntStream.range(0, method.element().getParameters().size())
                .mapToObj(i -> new JavaParameter(
                        TypeName.get(method.type().getParameterTypes().get(i)),
                        method.element().getParameters().get(i).getSimpleName().toString()))
                .toList();
    }

    /** A parameter as one of several arguments: an array must not be taken for all of them. */
    static CodeBlock single(JavaParameter parameter) {
        return parameter.type() instanceof ArrayTypeName array
                        && !array.componentType().isPrimitive()
                ? CodeBlock.of("($T) $N", Object.class, parameter.name())
                : CodeBlock.of("$N", parameter.name());
    }

    /** The parameters as arguments: {@code message, delay}. */
    static CodeBlock arguments(List<JavaParameter> parameters) {
        return parameters.stream()
                .map(parameter -> CodeBlock.of("$N", parameter.name()))
                .collect(CodeBlock.joining(", "));
    }
}
