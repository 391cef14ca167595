package dev.athanor.processor.payload;

import dev.athanor.processor.model.TsInterface;
import dev.athanor.processor.model.TsMember;
import dev.athanor.processor.model.TsType;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/**
 * {@code record Page<T>(List<T> items, Instant at)} is {@code interface Page<T> { readonly items: T[]; readonly at: Date; }}.
 * A call carries its components under their own names; Jackson has no part in it.
 */
final class RpcRecordMapping implements TypeMapping {

    @Override
    public Optional<TsType> map(DeclaredType type, Conversion conversion) {
        TypeElement element = JavaTypes.element(type);
        return element.getKind() == ElementKind.RECORD
                ? Optional.of(conversion.declare(
                        element,
                        JavaTypes.arguments(type, conversion.received(false)),
                        symbol -> new TsInterface(
                                symbol,
                                JavaTypes.parameters(element),
                                JavaTypes.doc(conversion.elements(), element),
                                members(element, BigInts.writtenIn(element, conversion.inside())))))
                : Optional.empty();
    }

    private static List<TsMember> members(TypeElement element, Conversion conversion) {
        String doc = JavaTypes.doc(conversion.elements(), element);
        return element.getRecordComponents().stream()
                .map(component -> member(component, doc, conversion))
                .toList();
    }

    private static TsMember member(RecordComponentElement component, String doc, Conversion conversion) {
        String name = component.getSimpleName().toString();
        return new TsMember(
                name,
                JavadocTags.parameter(doc, name),
                conversion.at("." + name).convert(component.asType(), component));
    }
}
