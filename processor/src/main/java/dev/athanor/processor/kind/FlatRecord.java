package dev.athanor.processor.kind;

import dev.athanor.processor.model.TsAlias;
import dev.athanor.processor.model.TsDeclaration;
import dev.athanor.processor.model.TsInterface;
import dev.athanor.processor.model.TsReference;
import dev.athanor.processor.model.TsSymbol;
import dev.athanor.processor.payload.Payload;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A record whose components are single values, as its JSON has them: what stores hold that know texts, numbers and flags, and
 * nothing inside of them.
 *
 * @param symbol the record's
 * @param doc its Javadoc as written, or nothing
 * @param values its components, in their order
 * @param others the types that they are written with, such as the unions of enums
 */
record FlatRecord(TsSymbol symbol, String doc, List<FlatValue> values, List<TsDeclaration> others) {

    /** The record that a payload is; nothing for anything else. */
    static Optional<FlatRecord> of(Payload payload) {
        Map<TsSymbol, TsDeclaration> declared =
                payload.declarations().stream().collect(Collectors.toMap(TsDeclaration::symbol, found -> found));
        return Optional.of(payload.type())
                .filter(TsReference.class::isInstance)
                .map(type -> declared.get(((TsReference) type).symbol()))
                .filter(TsInterface.class::isInstance)
                .map(TsInterface.class::cast)
                .map(found -> new FlatRecord(
                        found.symbol(),
                        found.doc(),
                        found.members().stream()
                                .map(member -> FlatValue.of(member, declared))
                                .toList(),
                        payload.declarations().stream()
                                .filter(TsAlias.class::isInstance)
                                .toList()));
    }

    /** The component of a name. */
    Optional<FlatValue> value(String name) {
        return values.stream().filter(value -> value.name().equals(name)).findFirst();
    }

    /** The names of all components, as a hint lists them. */
    String names() {
        return values.stream().map(FlatValue::name).collect(Collectors.joining(", "));
    }
}
