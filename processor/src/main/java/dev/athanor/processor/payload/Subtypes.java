package dev.athanor.processor.payload;

import dev.athanor.processor.model.TsType;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** The types that may stand where another is declared, with its type arguments. */
final class Subtypes {

    private Subtypes() {}

    /**
     * Converts a type as one of another's: {@code Box<T>} as a {@code Shape<V>}, which it extends as {@code Shape<T>}, is
     * {@code Box<V>}. One with a type parameter of its own is refused.
     */
    static TsType convert(
            TypeElement element, TypeElement parent, Conversion inside, Function<DeclaredType, TsType> conversion) {
        List<? extends TypeMirror> arguments = element.getTypeParameters().stream()
                .flatMap(parameter -> argument(parameter.asType(), element, parent, inside).stream())
                .toList();
        return arguments.size() < element.getTypeParameters().size()
                ? inside.unsupported(
                        element.asType(),
                        "it has a type parameter that " + parent.getSimpleName() + " does not have",
                        "give " + parent.getSimpleName() + " the parameter too")
                : conversion.apply(inside.types().getDeclaredType(element, arguments.toArray(TypeMirror[]::new)));
    }

    /** What the parent calls a type parameter of a type below it. */
    private static Optional<TypeMirror> argument(
            TypeMirror parameter, TypeElement element, TypeElement parent, Conversion conversion) {
        DeclaredType inherited = JavaTypes.asSuper(
                conversion,
                (DeclaredType) element.asType(),
                parent.getQualifiedName().toString());
        int index = JavaTypes.indexOf(conversion, inherited.getTypeArguments(), parameter);
        return index < 0
                ? Optional.empty()
                : Optional.of(parent.getTypeParameters().get(index).asType());
    }
}
