package dev.athanor.processor.payload;

import dev.athanor.processor.model.TsArray;
import dev.athanor.processor.model.TsKeyword;
import dev.athanor.processor.model.TsType;
import java.util.Set;

/** What {@code @JsonFormat} makes of a value that is one string, number or boolean otherwise. */
final class ScalarFormats {

    private static final TsType NUMBERS = new TsArray(TsKeyword.NUMBER);

    private static final Set<String> NUMERIC = Set.of(
            "java.lang.Byte",
            "java.lang.Double",
            "java.lang.Float",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Number",
            "java.lang.Short",
            "java.math.BigDecimal",
            "java.math.BigInteger",
            "java.time.Year");

    /** Written as a number of seconds. */
    private static final Set<String> SECONDS =
            Set.of("java.time.Duration", "java.time.Instant", "java.time.OffsetDateTime", "java.time.ZonedDateTime");

    /** Written as an array of their parts, such as a year and a month. */
    private static final Set<String> PARTS = Set.of(
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.LocalTime",
            "java.time.Month",
            "java.time.MonthDay",
            "java.time.OffsetTime",
            "java.time.YearMonth");

    private static final Set<String> MILLISECONDS = Set.of("java.util.Calendar", "java.util.Date");

    private ScalarFormats() {}

    /** The type of a class that is written in a format. */
    static TsType of(String className, TsType usual, Format format) {
        if (format.isFree()) {
            return usual;
        }
        if (NUMERIC.contains(className)) {
            return format.isText() ? TsKeyword.STRING : usual;
        }
        if (className.equals("java.lang.Boolean")) {
            return flag(format);
        }
        if (SECONDS.contains(className)) {
            return format.isArrayOfParts() ? TsKeyword.NUMBER : usual;
        }
        if (PARTS.contains(className)) {
            boolean isDay =
                    className.equals("java.time.LocalDate") && format.shape().equals("NUMBER_INT");
            return isDay ? TsKeyword.NUMBER : format.isArrayOfParts() ? NUMBERS : usual;
        }
        return MILLISECONDS.contains(className) && format.isNumeric() ? TsKeyword.NUMBER : usual;
    }

    private static TsType flag(Format format) {
        if (format.isText()) {
            return TsKeyword.STRING;
        }
        return format.isNumeric() ? TsKeyword.NUMBER : TsKeyword.BOOLEAN;
    }
}
