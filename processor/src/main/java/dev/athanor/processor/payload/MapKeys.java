package dev.athanor.processor.payload;

import dev.athanor.processor.model.TsKeyword;
import dev.athanor.processor.model.TsType;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** What the keys of a map are: texts, whatever they are in Java, and those of an enum its constants. */
final class MapKeys {

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

    TsType convert(TypeMirror key, Conversion conversion) {
        if (key.getKind().isPrimitive()) {
            return TsKeyword.STRING;
        }
        if (!(key instanceof DeclaredType declared) || conversion.isTooDeep()) {
            return refused(key, conversion);
        }
        TypeElement element = JavaTypes.element(declared);
        if (KEYS.contains(JavaTypes.name(declared))) {
            return TsKeyword.STRING;
        }
        Optional<TypeMirror> value = ValueMapping.key(element, conversion);
        if (value.isPresent()) {
            return convert(value.get(), conversion.at("." + element.getSimpleName()));
        }
        // What is a number as a value, such as a month, is a text as a key.
        return element.getKind() == ElementKind.ENUM
                ? enums.names(declared, element, conversion)
                : refused(key, conversion);
    }

    private static TsType refused(TypeMirror key, Conversion conversion) {
        return conversion.unsupported(
                key,
                "it is the key of a map, and a key is a text",
                "use a String, an enum, a UUID, a number, a date, or what has a @JsonKey as the key");
    }
}
