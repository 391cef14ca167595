package dev.athanor.processor.payload;

import static java.util.Map.entry;

import java.math.BigInteger;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Which JSON values Jackson reads as a class of the JDK whose values are one string, number or boolean. */
final class JsonScalars {

    private static final Form TEXT = new Form("a text", JsonNode::isString);
    private static final Form NUMBER = new Form("a number", JsonNode::isNumber);
    private static final Form FLAG = new Form("true or false", JsonNode::isBoolean);

    private static final Map<String, Form> FORMS = Map.ofEntries(
            entry("java.lang.Boolean", FLAG),
            entry("java.lang.Byte", whole(Byte.MIN_VALUE, Byte.MAX_VALUE)),
            entry("java.lang.Short", whole(Short.MIN_VALUE, Short.MAX_VALUE)),
            entry("java.lang.Integer", whole(Integer.MIN_VALUE, Integer.MAX_VALUE)),
            entry("java.lang.Long", whole(Long.MIN_VALUE, Long.MAX_VALUE)),
            entry("java.lang.Float", NUMBER),
            entry("java.lang.Double", NUMBER),
            entry("java.lang.Number", NUMBER),
            entry("java.math.BigDecimal", NUMBER),
            entry("java.math.BigInteger", new Form("a whole number", JsonNode::isIntegralNumber)),
            entry("java.util.OptionalInt", whole(Integer.MIN_VALUE, Integer.MAX_VALUE)),
            entry("java.util.OptionalLong", whole(Long.MIN_VALUE, Long.MAX_VALUE)),
            entry("java.util.OptionalDouble", NUMBER),
            entry("java.lang.Character", new Form("one character", node -> isText(node, text -> text.length() == 1))),
            entry("java.time.Duration", parsed("a duration such as PT15M", Duration::parse)),
            entry("java.time.Instant", parsed("a point in time such as 2026-04-01T12:00:00Z", Instant::parse)),
            entry("java.time.LocalDate", parsed("a date such as 2026-04-01", LocalDate::parse)),
            entry("java.time.LocalDateTime", parsed("a date and time such as 2026-04-01T12:00", LocalDateTime::parse)),
            entry("java.time.LocalTime", parsed("a time such as 12:00", LocalTime::parse)),
            entry("java.time.Month", whole(1, 12)),
            entry("java.time.MonthDay", parsed("a day of the year such as --04-01", MonthDay::parse)),
            entry("java.time.OffsetDateTime", parsed("a point in time with an offset", OffsetDateTime::parse)),
            entry("java.time.OffsetTime", parsed("a time with an offset such as 12:00+01:00", OffsetTime::parse)),
            entry("java.time.Period", parsed("a period such as P1M", Period::parse)),
            entry("java.time.Year", whole(-999_999_999, 999_999_999)),
            entry("java.time.YearMonth", parsed("a month such as 2026-04", YearMonth::parse)),
            entry("java.time.ZoneId", parsed("a time zone such as Europe/Berlin", ZoneId::of)),
            entry("java.time.ZoneOffset", parsed("an offset such as +01:00", ZoneOffset::of)),
            entry("java.time.ZonedDateTime", parsed("a point in time with a zone", ZonedDateTime::parse)),
            entry("java.net.URI", parsed("a URI", URI::create)),
            entry("java.net.URL", parsed("a URL", URI::create)),
            entry("java.util.Currency", parsed("a currency such as EUR", Currency::getInstance)),
            entry("java.util.UUID", parsed("a UUID", UUID::fromString)));

    private JsonScalars() {}

    /**
     * What values of a class have to be.
     *
     * @param description as it ends the sentence "it is not …"
     */
    record Form(String description, Predicate<JsonNode> accepts) {}

    /** The form of a class that {@link ScalarMapping} knows, or of a primitive type's class. */
    static Optional<Form> of(String className) {
        Form form = FORMS.get(className);
        return form != null || !ScalarMapping.knows(className) ? Optional.ofNullable(form) : Optional.of(TEXT);
    }

    private static Form whole(long least, long most) {
        return new Form(
                "a whole number from " + least + " to " + most,
                node -> node.isIntegralNumber() && isWithin(node.bigIntegerValue(), least, most));
    }

    private static boolean isWithin(BigInteger number, long least, long most) {
        return number.compareTo(BigInteger.valueOf(least)) >= 0 && number.compareTo(BigInteger.valueOf(most)) <= 0;
    }

    private static Form parsed(String description, Function<String, ?> parser) {
        return new Form(description, node -> isText(node, text -> parses(text, parser)));
    }

    /** What a placeholder becomes is known only when a stage is planned. */
    private static boolean isText(JsonNode node, Predicate<String> accepts) {
        return node.isString() && (node.stringValue().contains("${") || accepts.test(node.stringValue()));
    }

    private static boolean parses(String text, Function<String, ?> parser) {
        try {
            return parser.apply(text) != null;
        } catch (DateTimeException | IllegalArgumentException e) {
            return false;
        }
    }
}
