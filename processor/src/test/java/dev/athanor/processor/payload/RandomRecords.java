package dev.athanor.processor.payload;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Records with components of any type that a payload may have; a later one may hold earlier ones. */
final class RandomRecords {

    static final String[] OTHERS = {
        "public enum Tier { STANDARD, GOLD { @Override public int rank() { return 2; } }; public int rank() { return 1; } }",
        "public sealed interface Shape { record Circle(int radius, Tier tier) implements Shape {}"
                + " record Square(long side, List<Shape> inside) implements Shape { public long getArea() { return side; } } }",
        "public record Page<T>(List<T> items, Optional<T> first, int total) {}",
        "public record Pair<A, B>(A left, Map<String, B> right) {}",
    };

    private static final List<String> SCALARS = List.of(
            "boolean",
            "int",
            "long",
            "double",
            "char",
            "Integer",
            "Boolean",
            "String",
            "BigDecimal",
            "BigInteger",
            "UUID",
            "URI",
            "Instant",
            "Date",
            "LocalDate",
            "LocalDateTime",
            "OffsetDateTime",
            "ZonedDateTime",
            "Year",
            "YearMonth",
            "Duration",
            "OptionalInt",
            "Month",
            "byte[]",
            "int[]",
            "String[]",
            "Tier",
            "Shape");

    private static final List<String> KEYS = List.of("String", "Tier", "UUID", "Integer", "LocalDate", "Month");

    private final Random random;

    RandomRecords(Random random) {
        this.random = random;
    }

    /** Sources of so many records, {@code R0}, {@code R1} and so on. */
    List<String> sources(int count) {
        List<String> sources = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int earlier = i;
            String components = IntStream.range(0, 1 + random.nextInt(6))
                    .mapToObj(c -> type(3, earlier) + " c" + c)
                    .collect(Collectors.joining(", "));
            sources.add("public record R" + i + "(" + components + ") {}");
        }
        return sources;
    }

    private String type(int depth, int earlier) {
        int form = depth == 0 ? 9 : random.nextInt(14);
        return switch (form) {
            case 0 -> "Optional<" + reference(depth, earlier) + ">";
            case 1 -> "List<" + reference(depth, earlier) + ">";
            case 2 -> "Set<" + reference(depth, earlier) + ">";
            case 3 -> "Map<" + any(KEYS) + ", " + reference(depth, earlier) + ">";
            case 4 -> "Page<" + reference(depth, earlier) + ">";
            case 5 -> "Pair<" + reference(depth, earlier) + ", " + reference(depth, earlier) + ">";
            case 6, 7, 8 -> earlier == 0 ? "String" : "R" + random.nextInt(earlier);
            default -> any(SCALARS);
        };
    }

    /** A type that may be a type argument. */
    private String reference(int depth, int earlier) {
        String type = type(depth - 1, earlier);
        return switch (type) {
            case "boolean" -> "Boolean";
            case "int" -> "Integer";
            case "long" -> "Long";
            case "double" -> "Double";
            case "char" -> "Character";
            default -> type;
        };
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
