package dev.athanor.processor.payload;

import dev.athanor.processor.jackson.Mark;
import dev.athanor.processor.jackson.Property;
import dev.athanor.processor.model.TsAmbient;
import dev.athanor.processor.model.TsArray;
import dev.athanor.processor.model.TsLiteral;
import dev.athanor.processor.model.TsReference;
import dev.athanor.processor.model.TsType;
import dev.athanor.processor.model.TsUnion;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** The type of one property, with what its annotations make of it, and without {@code null} and whether it is there. */
final class PropertyType {

    private PropertyType() {}

    static TsType of(Property property, Conversion conversion) {
        Optional<TsType> written = WrittenMapping.of(property.marks(), conversion);
        if (written.isPresent()) {
            return written.get();
        }
        if (property.marks().isOn("JsonRawValue", "value")) {
            return JsonTreeMapping.ANY;
        }
        Format format = Format.of(property.marks());
        format.problem().ifPresent(problem -> conversion.unsupported(problem, "leave that out"));
        TypeMirror type = property.marks().has("OmittedWhenEmpty") ? held(property.type()) : property.type();
        return narrowed(conversion.in(format).convert(type), property, conversion);
    }

    static boolean isNullable(Property property) {
        return !property.type().getKind().isPrimitive()
                && property.elements().stream()
                        .anyMatch(element -> JavaTypes.isNullable(element) || JavaTypes.isNullable(typeOf(element)));
    }

    private static TypeMirror typeOf(Element element) {
        return element instanceof ExecutableElement method
                        && method.getParameters().isEmpty()
                ? method.getReturnType()
                : element.asType();
    }

    /** The {@code T} of {@code Optional<T>}. */
    private static TypeMirror held(TypeMirror type) {
        return type instanceof DeclaredType declared
                        && declared.getTypeArguments().size() == 1
                ? declared.getTypeArguments().get(0)
                : type;
    }

    /** Without the properties that the annotation on this property leaves out of what it holds. */
    private static TsType narrowed(TsType type, Property property, Conversion conversion) {
        Optional<Mark> ignored = property.marks()
                .find("JsonIgnoreProperties")
                .filter(mark ->
                        !mark.flag("allowGetters") && !mark.texts("value").isEmpty());
        Optional<Mark> included = property.marks().find("JsonIncludeProperties");
        TsType without =
                ignored.map(mark -> selected("Omit", type, mark, conversion)).orElse(type);
        return included.map(mark -> selected("Pick", without, mark, conversion)).orElse(without);
    }

    private static TsType selected(String helper, TsType type, Mark mark, Conversion conversion) {
        if (type instanceof TsArray array) {
            return new TsArray(selected(helper, array.element(), mark, conversion));
        }
        if (type instanceof TsReference) {
            List<TsLiteral> names =
                    mark.texts("value").stream().map(TsLiteral::new).toList();
            return TsAmbient.of(helper, type, TsUnion.of(names));
        }
        conversion.unsupported(
                "some properties are left out of what it holds, which is no single class",
                "put the annotation on the class, or say with @TsType what is written");
        return type;
    }
}
