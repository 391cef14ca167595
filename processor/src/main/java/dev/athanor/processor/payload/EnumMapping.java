package dev.athanor.processor.payload;

import dev.athanor.processor.model.TsAlias;
import dev.athanor.processor.model.TsLiteral;
import dev.athanor.processor.model.TsType;
import dev.athanor.processor.model.TsUnion;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/** {@code enum Tier { STANDARD, GOLD }} is {@code type Tier = "STANDARD" | "GOLD"}. */
final class EnumMapping implements TypeMapping {

    @Override
    public Optional<TsType> map(DeclaredType type, Conversion conversion) {
        TypeElement element = JavaTypes.element(type);
        return element.getKind() == ElementKind.ENUM ? Optional.of(names(type, element, conversion)) : Optional.empty();
    }

    private static TsType names(DeclaredType type, TypeElement element, Conversion conversion) {
        if (JavaTypes.overrides(conversion.elements(), element, "toString")) {
            return conversion.unsupported(
                    type,
                    "it overrides toString(), and Jackson writes an enum as what toString() returns",
                    "leave toString() as it is, and give the text a method of its own");
        }
        List<TsLiteral> constants = element.getEnclosedElements().stream()
                .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
                .map(constant -> new TsLiteral(constant.getSimpleName().toString()))
                .toList();
        if (constants.isEmpty()) {
            return conversion.unsupported(type, "it has no constants, so no values", "give it constants");
        }
        return conversion.declare(
                element,
                List.of(),
                symbol -> new TsAlias(
                        symbol, List.of(), JavaTypes.doc(conversion.elements(), element), TsUnion.of(constants)));
    }
}
