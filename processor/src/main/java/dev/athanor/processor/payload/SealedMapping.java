package dev.athanor.processor.payload;

import dev.athanor.processor.model.TsAlias;
import dev.athanor.processor.model.TsDeclaration;
import dev.athanor.processor.model.TsSymbol;
import dev.athanor.processor.model.TsType;
import dev.athanor.processor.model.TsUnion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** {@code sealed interface Shape permits Circle, Square} is {@code type Shape = Circle | Square}. */
final class SealedMapping implements TypeMapping {

    @Override
    public Optional<TsType> map(DeclaredType type, Conversion conversion) {
        TypeElement element = JavaTypes.element(type);
        if (element.getKind() != ElementKind.INTERFACE
                || !element.getModifiers().contains(Modifier.SEALED)) {
            return Optional.empty();
        }
        List<TsType> arguments = JavaTypes.arguments(type, conversion);
        return Optional.of(
                conversion.declare(element, arguments, symbol -> union(symbol, element, conversion.inside())));
    }

    private static TsDeclaration union(TsSymbol symbol, TypeElement element, Conversion conversion) {
        List<TsType> members = new ArrayList<>();
        for (TypeMirror permitted : element.getPermittedSubclasses()) {
            members.add(member((DeclaredType) permitted, element, conversion));
        }
        return new TsAlias(
                symbol,
                JavaTypes.parameters(element),
                JavaTypes.doc(conversion.elements(), element),
                TsUnion.of(members));
    }

    private static TsType member(DeclaredType permitted, TypeElement parent, Conversion conversion) {
        TypeElement element = JavaTypes.element(permitted);
        Conversion inside = conversion.at("|" + element.getSimpleName());
        return Subtypes.convert(element, parent, inside, inside::convert);
    }
}
