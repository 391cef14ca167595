package dev.athanor.processor.payload;

import dev.athanor.processor.model.TsMethod;
import dev.athanor.processor.model.TsParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** {@code Optional<Customer> find(String id)} is {@code find(id: string): Customer | null}. */
final class RpcMethodMapping {

    /** Results that come later, as all results of calls do. */
    private static final Set<String> PROMISES = Set.of(
            "java.util.concurrent.CompletableFuture",
            "java.util.concurrent.CompletionStage",
            "java.util.concurrent.Future");

    private final Conversion conversion;

    RpcMethodMapping(Conversion conversion) {
        this.conversion = conversion;
    }

    /**
     * A method in TypeScript.
     *
     * @param seen its types as the interface sees them that is converted, which may say what its parent leaves open
     */
    TsMethod map(ExecutableElement method, ExecutableType seen) {
        check(method);
        boolean isGeneric = isGeneric(method);
        Conversion inside = BigInts.writtenIn(owner(method), conversion);
        List<TsParameter> parameters = new ArrayList<>();
        for (int i = 0; i < method.getParameters().size(); i++) {
            VariableElement parameter = method.getParameters().get(i);
            String name = name(parameter, i, method.getParameters().size());
            TypeMirror type = isGeneric ? seen.getParameterTypes().get(i) : parameter.asType();
            parameters.add(new TsParameter(
                    name, inside.at("(" + name + ")").received(true).convert(type, parameter)));
        }
        TypeMirror result = awaited(isGeneric ? seen.getReturnType() : method.getReturnType());
        return new TsMethod(
                method.getSimpleName().toString(),
                RpcDoc.of(method, conversion.elements()),
                parameters,
                inside.at("()").convert(result, method));
    }

    private static TypeElement owner(ExecutableElement method) {
        return (TypeElement) Objects.requireNonNull(method.getEnclosingElement());
    }

    /** Only then are the types taken as seen, because the compiler drops annotations on the way. */
    private static boolean isGeneric(ExecutableElement method) {
        return !owner(method).getTypeParameters().isEmpty();
    }

    /** What a promise holds, or any other type itself. */
    private static TypeMirror awaited(TypeMirror type) {
        if (type.getKind() != TypeKind.DECLARED) {
            return type;
        }
        DeclaredType declared = (DeclaredType) type;
        return PROMISES.contains(JavaTypes.name(declared))
                        && !declared.getTypeArguments().isEmpty()
                ? declared.getTypeArguments().get(0)
                : type;
    }

    /** A parameter's name, which class files need not have. */
    private static String name(VariableElement parameter, int index, int count) {
        String name = parameter.getSimpleName().toString();
        if (!name.equals("arg" + index)) {
            return name;
        }
        return count == 1 ? "value" : index == 0 ? "first" : index == 1 ? "second" : name;
    }

    private void check(ExecutableElement method) {
        if (!method.getTypeParameters().isEmpty()) {
            conversion.unsupported("it has type parameters, which a call cannot carry", "name the types");
        }
        if (method.isVarArgs()) {
            conversion.unsupported("it takes any number of arguments", "take a List");
        }
        if (method.getReturnType().getKind() == TypeKind.VOID && BigInts.isOn(method)) {
            BigInts.noLong(conversion);
        }
    }
}
