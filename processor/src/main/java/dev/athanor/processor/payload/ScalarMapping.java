package dev.athanor.processor.payload;

import static java.util.Map.entry;

import dev.athanor.processor.model.TsForm;
import dev.athanor.processor.model.TsKeyword;
import dev.athanor.processor.model.TsLiteral;
import dev.athanor.processor.model.TsType;
import dev.athanor.processor.model.TsUnion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.type.DeclaredType;

/** Classes of the JDK whose values are one string, number or boolean. */
final class ScalarMapping implements TypeMapping {

    private static final Map<String, TsType> JSON = Map.ofEntries(
            entry("java.io.File", TsKeyword.STRING),
            entry("java.lang.Boolean", TsKeyword.BOOLEAN),
            entry("java.lang.Byte", TsKeyword.NUMBER),
            entry("java.lang.Character", TsKeyword.STRING),
            entry("java.lang.CharSequence", TsKeyword.STRING),
            entry("java.lang.Double", TsKeyword.NUMBER),
            entry("java.lang.Float", TsKeyword.NUMBER),
            entry("java.lang.Integer", TsKeyword.NUMBER),
            entry("java.lang.Long", TsKeyword.NUMBER),
            entry("java.lang.Number", TsKeyword.NUMBER),
            entry("java.lang.Short", TsKeyword.NUMBER),
            entry("java.lang.String", TsKeyword.STRING),
            entry("java.lang.StringBuffer", TsKeyword.STRING),
            entry("java.lang.StringBuilder", TsKeyword.STRING),
            entry("java.math.BigDecimal", TsKeyword.NUMBER),
            entry("java.math.BigInteger", TsKeyword.NUMBER),
            entry("java.net.InetAddress", TsKeyword.STRING),
            entry("java.net.URI", TsKeyword.STRING),
            entry("java.net.URL", TsKeyword.STRING),
            entry("java.nio.ByteBuffer", TsKeyword.STRING),
            entry("java.nio.charset.Charset", TsKeyword.STRING),
            entry("java.nio.file.Path", TsKeyword.STRING),
            entry("java.time.Duration", TsKeyword.STRING),
            entry("java.time.Instant", TsKeyword.STRING),
            entry("java.time.LocalDate", TsKeyword.STRING),
            entry("java.time.LocalDateTime", TsKeyword.STRING),
            entry("java.time.LocalTime", TsKeyword.STRING),
            // A number from 1 to 12, although it is an enum; as the key of a map it is the name.
            entry("java.time.Month", TsKeyword.NUMBER),
            entry("java.time.MonthDay", TsKeyword.STRING),
            entry("java.time.OffsetDateTime", TsKeyword.STRING),
            entry("java.time.OffsetTime", TsKeyword.STRING),
            entry("java.time.Period", TsKeyword.STRING),
            entry("java.time.Year", TsKeyword.NUMBER),
            entry("java.time.YearMonth", TsKeyword.STRING),
            entry("java.time.ZoneId", TsKeyword.STRING),
            entry("java.time.ZoneOffset", TsKeyword.STRING),
            entry("java.time.ZonedDateTime", TsKeyword.STRING),
            entry("java.util.Calendar", TsKeyword.STRING),
            entry("java.util.Currency", TsKeyword.STRING),
            entry("java.util.Date", TsKeyword.STRING),
            entry("java.util.Locale", TsKeyword.STRING),
            entry("java.util.TimeZone", TsKeyword.STRING),
            entry("java.util.UUID", TsKeyword.STRING),
            entry("java.util.concurrent.atomic.AtomicBoolean", TsKeyword.BOOLEAN),
            entry("java.util.concurrent.atomic.AtomicInteger", TsKeyword.NUMBER),
            entry("java.util.concurrent.atomic.AtomicLong", TsKeyword.NUMBER),
            entry("java.util.regex.Pattern", TsKeyword.STRING));

    /** Whether a class is one of these. */
    static boolean knows(String className) {
        return JSON.containsKey(className);
    }

    /** {@code true} or {@code false}; SQLite has numbers for them. */
    static TsType flag(TsForm form) {
        return form == TsForm.ROW ? TsUnion.of(List.of(TsLiteral.of(0), TsLiteral.of(1))) : TsKeyword.BOOLEAN;
    }

    @Override
    public Optional<TsType> map(DeclaredType type, Conversion conversion) {
        String name = JavaTypes.name(type);
        TsType known = name.equals("java.lang.Boolean") ? flag(conversion.form()) : JSON.get(name);
        return Optional.ofNullable(known).map(usual -> ScalarFormats.of(name, usual, conversion.format()));
    }
}
