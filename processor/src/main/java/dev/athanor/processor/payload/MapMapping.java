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
 * {@code Map<String, Order>} is {@code Readonly<Record<string, Order>>}, and {@code Map<Tier, Order>} is {@code
 * Readonly<Partial<Record<Tier, Order>>>}: not every constant need be there.
 */
final class MapMapping implements TypeMapping {

    /** Keys that Jackson writes as a text from which they can be read again. */
    private static final Set<String> KEYS = Set.of(
            "java.lang.Boolean",
            "java.lang.Byte",
            "java.lang.Character",
            "java.lang.CharSequence",
            "java.lang.Double",
            "java.lang.Float",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Short",
            "java.lang.String",
            "java.math.BigDecimal",
            "java.math.BigInteger",
            "java.net.URI",
            "java.net.URL",
            "java.time.Duration",
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.LocalTime",
            "java.time.OffsetDateTime",
            "java.time.Year",
            "java.time.YearMonth",
            "java.time.ZoneId",
            "java.time.ZonedDateTime",
            "java.util.Currency",
            "java.util.Locale",
            "java.util.UUID");

    private final EnumMapping enums = new EnumMapping();

    @Override
    public Optional<TsType> map(DeclaredType type, Conversion conversion) {
        if (!JavaTypes.isKindOf(conversion, type, "java.util.Map")) {
            return Optional.empty();
        }
        List<TypeMirror> arguments = JavaTypes.argumentsOfSuper(conversion, type, "java.util.Map");
        if (arguments.isEmpty()) {
            return Optional.empty();
        }
        TypeMirror key = arguments.get(0);
        TsType value = conversion.at("{}").convert(arguments.get(1));
        TsType entries = isEnum(key)
                ? TsAmbient.of("Partial", record(enumKey((DeclaredType) key, conversion), value))
                : record(textKey(key, conversion), value);
        return Optional.of(TsAmbient.of("Readonly", entries));
    }

    private static TsType record(TsType key, TsType value) {
        return TsAmbient.of("Record", key, value);
    }

    private static boolean isEnum(TypeMirror key) {
        return key.getKind() == TypeKind.DECLARED
                && ((DeclaredType) key).asElement().getKind() == ElementKind.ENUM;
    }

    /** A month is a number, except as a key. */
    private TsType enumKey(DeclaredType key, Conversion conversion) {
        Conversion inside = conversion.at("{key}");
        return JavaTypes.name(key).equals("java.time.Month")
                ? enums.map(key, inside).orElseThrow()
                : inside.convert(key);
    }

    private static TsType textKey(TypeMirror key, Conversion conversion) {
        if (key.getKind() == TypeKind.DECLARED && KEYS.contains(JavaTypes.name((DeclaredType) key))) {
            return TsKeyword.STRING;
        }
        return conversion
                .at("{key}")
                .unsupported(
                        key,
                        "it is the key of a map, and a key is a text",
                        "use a String, an enum, a UUID, a number or a date as the key");
    }
}
