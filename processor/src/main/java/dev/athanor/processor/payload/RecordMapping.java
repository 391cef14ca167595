package dev.athanor.processor.payload;

import dev.athanor.processor.model.TsInterface;
import dev.athanor.processor.model.TsMember;
import dev.athanor.processor.model.TsType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * {@code record Page<T>(List<T> items, int total)} is {@code interface Page<T> { readonly items: T[]; readonly total:
 * number; }}. What Jackson writes besides the components, for methods named like getters, is there too.
 */
final class RecordMapping implements TypeMapping {

    private static final String OMITTED = "dev.athanor.binding.OmittedWhenEmpty";

    @Override
    public Optional<TsType> map(DeclaredType type, Conversion conversion) {
        TypeElement element = JavaTypes.element(type);
        if (element.getKind() != ElementKind.RECORD) {
            return Optional.empty();
        }
        TsType reference = conversion.declare(
                element,
                arguments(type, conversion),
                symbol -> new TsInterface(
                        symbol,
                        JavaTypes.parameters(element),
                        JavaTypes.doc(conversion.elements(), element),
                        members(element, conversion.inside())));
        return Optional.of(reference);
    }

    static List<TsType> arguments(DeclaredType type, Conversion conversion) {
        List<String> parameters = JavaTypes.parameters(JavaTypes.element(type));
        List<TsType> arguments = new ArrayList<>();
        for (TypeMirror argument : type.getTypeArguments()) {
            String parameter = parameters.get(arguments.size());
            arguments.add(conversion.at("<" + parameter + ">").convert(argument));
        }
        return arguments;
    }

    private static List<TsMember> members(TypeElement element, Conversion conversion) {
        String doc = JavaTypes.doc(conversion.elements(), element);
        List<TsMember> members = new ArrayList<>();
        for (RecordComponentElement component : element.getRecordComponents()) {
            String name = component.getSimpleName().toString();
            boolean omitted = isOmitted(component);
            TsType type = conversion
                    .at("." + name)
                    .convert(omitted ? held(component.asType()) : component.asType(), component);
            members.add(new TsMember(name, JavadocTags.parameter(doc, name), type, omitted));
        }
        RecordGetters.of(element, conversion).stream()
                .filter(getter ->
                        members.stream().noneMatch(member -> member.name().equals(getter.name())))
                .forEach(members::add);
        return members;
    }

    /** Whether others leave the property out, rather than write {@code null}. */
    private static boolean isOmitted(RecordComponentElement component) {
        return component.getAnnotationMirrors().stream()
                .anyMatch(annotation ->
                        JavaTypes.name(annotation.getAnnotationType()).equals(OMITTED));
    }

    /** The {@code T} of {@code Optional<T>}. */
    private static TypeMirror held(TypeMirror type) {
        return type instanceof DeclaredType declared
                        && declared.getTypeArguments().size() == 1
                ? declared.getTypeArguments().get(0)
                : type;
    }
}
