package dev.athanor.processor.payload;

import dev.athanor.processor.model.TsArray;
import dev.athanor.processor.model.TsType;
import java.util.Optional;
import javax.lang.model.type.DeclaredType;

/** {@code List<Order>}, {@code Set<Order>} and what else is a collection are {@code Order[]}. */
final class CollectionMapping implements TypeMapping {

    @Override
    public Optional<TsType> map(DeclaredType type, Conversion conversion) {
        String collection =
                JavaTypes.name(type).equals("java.lang.Iterable") ? "java.lang.Iterable" : "java.util.Collection";
        if (!JavaTypes.isKindOf(conversion, type, collection)) {
            return Optional.empty();
        }
        if (conversion.format().shape().equals("POJO")) {
            return Optional.of(MapMapping.refusedAsObject(type, conversion));
        }
        return JavaTypes.argumentsOfSuper(conversion, type, collection).stream()
                .findFirst()
                .map(element -> new TsArray(conversion.at("[]").convert(element)));
    }
}
