package dev.athanor.processor.payload;

import dev.athanor.processor.model.TsAmbient;
import dev.athanor.processor.model.TsKeyword;
import dev.athanor.processor.model.TsType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * A map whose keys are texts in TypeScript is a plain object, {@code Readonly<Record<string, Order>>}, which is what JavaScript
 * writes; with an enum's names {@code Readonly<Partial<Record<Tier, Order>>>}. With numbers as keys it is a {@code Map<number,
 * Order>}, since an object would make texts of them.
 */
final class RpcMapMapping implements TypeMapping {

    private static final Set<TsType> KEYS_OF_MAPS = Set.of(TsKeyword.NUMBER, TsKeyword.BIGINT, TsKeyword.BOOLEAN);

    @Override
    public Optional<TsType> map(DeclaredType type, Conversion conversion) {
        if (!JavaTypes.isKindOf(conversion, type, "java.util.Map")) {
            return Optional.empty();
        }
        List<TypeMirror> arguments = JavaTypes.argumentsOfSuper(conversion, type, "java.util.Map");
        return arguments.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        map(arguments.get(0), conversion.at("{}").convert(arguments.get(1)), conversion.at("{key}")));
    }

    private static TsType map(TypeMirror key, TsType value, Conversion conversion) {
        if (isEnum(key)) {
            return readonly(TsAmbient.of("Partial", TsAmbient.of("Record", conversion.convert(key), value)));
        }
        TsType text = key.getKind() == TypeKind.DECLARED ? conversion.convert(key) : TsKeyword.UNKNOWN;
        if (KEYS_OF_MAPS.contains(text)) {
            return TsAmbient.of("Map", text, value);
        }
        return text == TsKeyword.STRING
                ? readonly(TsAmbient.of("Record", text, value))
                : conversion.unsupported(
                        key,
                        "it is the key of a map, and JavaScript finds no equal key of that type",
                        "use a text, an enum or a number as the key");
    }

    private static TsType readonly(TsType type) {
        return TsAmbient.of("Readonly", type);
    }

    private static boolean isEnum(TypeMirror key) {
        return key.getKind() == TypeKind.DECLARED
                && ((DeclaredType) key).asElement().getKind() == ElementKind.ENUM;
    }
}
