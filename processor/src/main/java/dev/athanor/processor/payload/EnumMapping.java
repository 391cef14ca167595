package dev.athanor.processor.payload;

import dev.athanor.processor.jackson.Marks;
import dev.athanor.processor.model.TsAlias;
import dev.athanor.processor.model.TsForm;
import dev.athanor.processor.model.TsKeyword;
import dev.athanor.processor.model.TsLiteral;
import dev.athanor.processor.model.TsType;
import dev.athanor.processor.model.TsUnion;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/**
 * {@code enum Tier { STANDARD, @JsonProperty("gold") GOLD }} is {@code type Tier = "STANDARD" | "gold"}. By {@code
 * @JsonFormat} it may be a number, or an object with what its getters return.
 */
final class EnumMapping implements TypeMapping {

    private static final Set<String> TEXTS = Set.of("ANY", "NATURAL", "SCALAR", "STRING");
    private static final Set<String> OBJECTS = Set.of("OBJECT", "POJO");

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+");

    private final BeanMapping beans = new BeanMapping();

    @Override
    public Optional<TsType> map(DeclaredType type, Conversion conversion) {
        TypeElement element = JavaTypes.element(type);
        if (element.getKind() != ElementKind.ENUM) {
            return Optional.empty();
        }
        if (conversion.form() == TsForm.JSON
                && conversion.hierarchy().typeInfo(element).isPresent()) {
            return Optional.of(conversion.unsupported(
                    type, "it is an enum that @JsonTypeInfo tells apart", "put it into a record"));
        }
        return Optional.of(formatted(type, element, conversion));
    }

    private TsType formatted(DeclaredType type, TypeElement element, Conversion conversion) {
        Format own = Format.of(conversion.beans().marks(element));
        Format format = conversion.format().isFree() ? own : conversion.format();
        if (format.isArrayOfParts()) {
            return TsUnion.of(constants(element).stream()
                    .map(EnumMapping::numbered)
                    .distinct()
                    .toList());
        }
        if (TEXTS.contains(format.shape())) {
            return names(type, element, conversion);
        }
        return OBJECTS.contains(own.shape()) && conversion.format().isEmpty()
                ? beans.declare(type, element, conversion)
                : conversion.unsupported(
                        type,
                        "it is an enum, and Jackson writes none with @JsonFormat of the shape " + format.shape(),
                        "use STRING or NUMBER, or OBJECT on the enum itself");
    }

    /** The texts of the constants, as a named type. */
    TsType names(DeclaredType type, TypeElement element, Conversion conversion) {
        List<Element> constants = constants(element);
        boolean allNamed =
                constants.stream().allMatch(constant -> name(constant).isPresent());
        Marks marks = conversion.beans().marks(element);
        if (!allNamed && JavaTypes.overrides(conversion.elements(), element, "toString")) {
            return conversion.unsupported(
                    type,
                    "it overrides toString(), and Jackson writes an enum as what toString() returns",
                    "leave toString() as it is, or give each constant its @JsonProperty");
        }
        if (!allNamed && marks.has("EnumNaming")) {
            return conversion.unsupported(
                    type,
                    "it carries @EnumNaming, whose effect only running it would show",
                    "give each constant its @JsonProperty");
        }
        if (constants.isEmpty()) {
            return conversion.unsupported(type, "it has no constants, so no values", "give it constants");
        }
        List<TsLiteral> texts = texts(element).stream().map(TsLiteral::new).toList();
        if (OBJECTS.contains(Format.of(marks).shape())) {
            // Its name is that of the object.
            return TsUnion.of(texts);
        }
        return conversion.declare(
                element,
                List.of(),
                symbol -> new TsAlias(
                        symbol, List.of(), JavaTypes.doc(conversion.elements(), element), TsUnion.of(texts)));
    }

    /** What the constants are written as, in their order. */
    static List<String> texts(TypeElement element) {
        return constants(element).stream()
                .map(constant -> name(constant).orElse(constant.getSimpleName().toString()))
                .toList();
    }

    private static List<Element> constants(TypeElement element) {
        return element.getEnclosedElements().stream()
                .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
                .map(Element.class::cast)
                .toList();
    }

    /** A constant that is to be a number: one that has a name of letters keeps it. */
    private static TsType numbered(Element constant) {
        return name(constant)
                .filter(name -> !NUMBER.matcher(name).matches())
                .<TsType>map(TsLiteral::new)
                .orElse(TsKeyword.NUMBER);
    }

    private static Optional<String> name(Element constant) {
        return Marks.on(List.of(constant)).find("JsonProperty").map(mark -> mark.text("value"));
    }
}
