package dev.athanor.processor.fuzz;

import java.util.ArrayList;
import java.util.List;

/** Writes Java types, as they stand in a member's signature, and declares what they name. */
final class TypeGrammar {

    private static final int DEEPEST = 4;
    private static final int MOST_DECLARATIONS = 7;

    private static final List<String> PRIMITIVES =
            List.of("int", "long", "boolean", "double", "char", "byte", "short", "float");

    private static final List<String> VALUES = List.of(
            "java.lang.String",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Boolean",
            "java.lang.Double",
            "java.lang.Character",
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.Duration",
            "java.time.ZonedDateTime",
            "java.time.Year",
            "java.time.Month",
            "java.time.DayOfWeek",
            "java.time.ZoneId",
            "java.math.BigDecimal",
            "java.math.BigInteger",
            "java.util.UUID",
            "java.net.URI",
            "java.net.URL",
            "java.util.Date",
            "java.util.Locale",
            "java.util.OptionalInt",
            "java.util.OptionalDouble",
            "java.lang.CharSequence",
            "java.lang.StringBuilder",
            "java.util.concurrent.atomic.AtomicLong",
            "java.util.Currency",
            "java.lang.Number",
            "java.lang.Byte",
            "java.io.File",
            "java.util.concurrent.TimeUnit",
            "java.util.regex.Pattern",
            "java.util.TimeZone",
            "java.nio.file.Path",
            "java.util.concurrent.atomic.AtomicBoolean");

    private static final List<String> WITHOUT_FORM = List.of(
            "java.lang.Object",
            "java.lang.Thread",
            "java.lang.Void",
            "java.io.InputStream",
            "java.lang.Class<?>",
            "java.util.Iterator<java.lang.String>",
            "java.lang.Runnable",
            "java.lang.Enum<?>",
            "java.lang.Record",
            "java.lang.Comparable<java.lang.String>",
            "java.util.List",
            "java.util.Map",
            "Missing",
            "missing.Missing<int>",
            "java.lang.Override",
            "java.util.stream.Stream<java.lang.String>",
            "java.util.BitSet",
            "java.lang.Exception",
            "java.util.concurrent.Callable<java.lang.String>",
            "java.util.function.Function<java.lang.String, java.lang.Integer>",
            "java.util.Properties",
            "java.lang.ThreadLocal<java.lang.String>");

    private static final List<String> COLLECTIONS = List.of(
            "java.util.List",
            "java.util.Set",
            "java.util.Collection",
            "java.util.ArrayList",
            "java.util.Optional",
            "java.lang.Iterable",
            "java.util.SortedSet",
            "java.util.Queue",
            "java.util.EnumSet",
            "java.util.concurrent.atomic.AtomicReference",
            "java.util.concurrent.CompletableFuture");

    private final Choices choices;
    private final PayloadGrammar payloads;

    TypeGrammar(Choices choices, List<String> taken) {
        this.choices = choices;
        this.payloads = new PayloadGrammar(choices, this, new ArrayList<>(taken));
    }

    /** The declarations that were written so far: the text of each by its simple name. */
    PayloadGrammar payloads() {
        return payloads;
    }

    /** A type; primitive ones among them. */
    String any(List<String> variables) {
        return choices.oneIn(5) ? choices.of(PRIMITIVES) : reference(variables, 0);
    }

    /** A type that can be a type argument. */
    String reference(List<String> variables) {
        return reference(variables, 0);
    }

    private String reference(List<String> variables, int depth) {
        String type = unannotated(variables, depth);
        boolean annotatable =
                choices.oneIn(9) && type.startsWith("java.") && !type.contains("?") && !type.contains("@");
        return annotatable ? annotated(type) : type;
    }

    /** {@code java.util.@Nullable List<…>}: the annotation stands before the simple name. */
    private static String annotated(String type) {
        int end = type.indexOf('<') < 0 ? type.length() : type.indexOf('<');
        int dot = type.lastIndexOf('.', end);
        return type.substring(0, dot + 1) + "@org.jspecify.annotations.Nullable " + type.substring(dot + 1);
    }

    private String unannotated(List<String> variables, int depth) {
        int form = depth > DEEPEST ? 0 : choices.below(20);
        if (form >= 8 && form < 12) {
            return payloads.count() < MOST_DECLARATIONS ? payloads.declare() : payloads.use(depth);
        }
        return switch (form) {
            case 5, 6 -> choices.of(COLLECTIONS) + "<" + argument(variables, depth) + ">";
            case 7 ->
                choices.of("java.util.Map", "java.util.HashMap", "java.util.SortedMap") + "<"
                        + argument(variables, depth) + ", " + argument(variables, depth) + ">";
            case 12, 13, 14 -> payloads.use(depth);
            case 15 -> choices.of(PRIMITIVES) + choices.of("[]", "[][]");
            case 16 -> reference(variables, depth + 1) + "[]";
            case 17 -> variables.isEmpty() ? choices.of(VALUES) : choices.of(variables);
            case 18 -> choices.oneIn(3) ? choices.of(WITHOUT_FORM) : choices.of(VALUES);
            default -> choices.of(VALUES);
        };
    }

    /** A type argument below some depth. */
    String argument(List<String> variables, int depth) {
        if (choices.oneIn(12)) {
            return choices.of("? extends ", "? super ") + unannotated(variables, depth + 1);
        }
        return choices.oneIn(30) ? "?" : reference(variables, depth + 1);
    }
}
