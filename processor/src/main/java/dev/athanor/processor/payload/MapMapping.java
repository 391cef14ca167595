package dev.athanor.processor.payload;

import dev.athanor.processor.model.TsAmbient;
import dev.athanor.processor.model.TsKeyword;
import dev.athanor.processor.model.TsType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * {@code Map<String, Order>} is {@code Readonly<Record<string, Order>>}, and {@code Map<Tier, Order>} is {@code
 * Readonly<Partial<Record<Tier, Order>>>}: not every constant need be there.
 */
final class MapMapping implements TypeMapping {

    private final MapKeys keys = new MapKeys();

    @Override
    public Optional<TsType> map(DeclaredType type, Conversion conversion) {
        Optional<String> map = Stream.of("java.util.Map", "java.util.Map.Entry")
                .filter(name -> JavaTypes.isKindOf(conversion, type, name))
                .findFirst();
        if (map.isEmpty()
                || (map.get().equals("java.util.Map.Entry")
                        && !JavaTypes.name(type).equals(map.get()))) {
            return Optional.empty();
        }
        List<TypeMirror> arguments = JavaTypes.argumentsOfSuper(conversion, type, map.get());
        if (arguments.isEmpty()) {
            return Optional.empty();
        }
        if (conversion.format().shape().equals("POJO")) {
            return Optional.of(refusedAsObject(type, conversion));
        }
        TsType value = conversion.at("{}").convert(arguments.get(1));
        TsType key = keys.convert(arguments.get(0), conversion.at("{key}").in(Format.NONE));
        TsType record = TsAmbient.of("Record", key, value);
        // Not every constant of an enum need be there.
        TsType entries = key == TsKeyword.STRING ? record : TsAmbient.of("Partial", record);
        return Optional.of(TsAmbient.of("Readonly", entries));
    }

    static TsType refusedAsObject(DeclaredType type, Conversion conversion) {
        return conversion.unsupported(
                type, "its @JsonFormat asks for the properties of the collection itself", "leave out the shape");
    }
}
