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

/** {@code enum Tier { STANDARD, GOLD }} is {@code "STANDARD" | "GOLD"}: the names, whatever {@code toString()} returns. */
final class RpcEnumMapping implements TypeMapping {

    @Override
    public Optional<TsType> map(DeclaredType type, Conversion conversion) {
        TypeElement element = JavaTypes.element(type);
        if (element.getKind() != ElementKind.ENUM) {
            return Optional.empty();
        }
        List<TsLiteral> names = element.getEnclosedElements().stream()
                .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
                .map(constant -> new TsLiteral(constant.getSimpleName().toString()))
                .toList();
        return Optional.of(
                names.isEmpty()
                        ? conversion.unsupported(type, "it has no constants, so no values", "give it constants")
                        : conversion.declare(
                                element,
                                List.of(),
                                symbol -> new TsAlias(
                                        symbol,
                                        List.of(),
                                        JavaTypes.doc(conversion.elements(), element),
                                        TsUnion.of(names))));
    }
}
