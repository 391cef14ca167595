package dev.athanor.processor.payload;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Properties of random names and types, with random annotations. */
final class RandomMembers {

    private static final List<String> NAMES = List.of(
            "total",
            "lastSeenAt",
            "aName",
            "xY",
            "URLPath",
            "httpURL",
            "is",
            "isPaid",
            "getter",
            "_odd",
            "totalHTTPCalls",
            "n");

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
            "LocalTime",
            "OffsetDateTime",
            "ZonedDateTime",
            "Year",
            "YearMonth",
            "MonthDay",
            "Duration",
            "OptionalInt",
            "Month",
            "byte[]",
            "int[]",
            "String[]",
            "Tier",
            "Tier",
            "Shape",
            "PlainBean",
            "Plain",
            "java.util.concurrent.atomic.AtomicInteger",
            "tools.jackson.databind.JsonNode");

    private static final List<String> KEYS = List.of("String", "Tier", "UUID", "Integer", "LocalDate", "Month");
    private static final List<String> SHAPES =
            List.of("STRING", "NUMBER", "NUMBER_INT", "NUMBER_FLOAT", "ARRAY", "NATURAL", "BOOLEAN", "OBJECT");
    private static final List<String> INCLUSIONS =
            List.of("ALWAYS", "NON_NULL", "NON_ABSENT", "NON_EMPTY", "NON_DEFAULT", "USE_DEFAULTS");

    private final Random random;
    private final List<String> others;
    private int made;

    RandomMembers(Random random, List<String> others) {
        this.random = random;
        this.others = others;
    }

    /**
     * A property.
     *
     * @param getter whether a class has it as a field that only its getter shows
     * @param setter what stands on the setter, if there is one
     */
    record Member(String annotations, String type, String name, boolean getter, boolean onGetter, String setter) {

        String component() {
            return annotations + type + " " + name;
        }

        String bean() {
            if (!getter) {
                return annotations + "public " + type + " " + name + ";";
            }
            String capital = name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
            String prefix = type.equals("boolean") ? "is" : "get";
            return (onGetter ? "" : annotations) + "private " + type + " " + name + "; "
                    + (onGetter ? annotations : "") + "public " + type + " " + prefix + capital + "() { return " + name
                    + "; }"
                    + (setter.isEmpty()
                            ? ""
                            : " " + setter + "public void set" + capital + "(" + type + " value) { " + name
                                    + " = value; }");
        }

        boolean isSparse() {
            return annotations.contains("@JsonInclude") || annotations.contains("@JsonUnwrapped");
        }
    }

    /** {@code Sparse}, where one of the properties may be missing. */
    static String prefix(List<Member> members) {
        return members.stream().anyMatch(Member::isSparse) ? "Sparse" : "";
    }

    List<Member> some(int most) {
        List<Member> members = new ArrayList<>();
        IntStream.range(0, 1 + random.nextInt(most)).forEach(i -> members.add(member(made++)));
        return members;
    }

    private Member member(int index) {
        String type = type(3);
        String name =
                type.contains("JsonNode") ? "free" + index : random.nextBoolean() ? "c" + index : any(NAMES) + index;
        boolean isReference = !type.matches("boolean|int|long|double|char");
        boolean isNullable = isReference && !type.contains("[]") && !type.contains(".") && random.nextInt(4) == 0;
        String setter =
                random.nextInt(3) > 0 ? "" : random.nextInt(4) == 0 ? "@JsonProperty(\"set-" + name + "\") " : " ";
        return new Member(
                type.contains("JsonNode") ? "" : annotations(type, index),
                isNullable ? "@Nullable " + type : type,
                name,
                random.nextBoolean(),
                random.nextBoolean(),
                setter);
    }

    private String annotations(String type, int index) {
        StringBuilder all = new StringBuilder();
        if (random.nextInt(5) == 0) {
            all.append("@JsonProperty(\"named-" + index + "\") ");
        } else if (random.nextInt(12) == 0) {
            all.append("@JsonProperty(access = JsonProperty.Access."
                    + any(List.of("READ_ONLY", "WRITE_ONLY", "READ_WRITE")) + ") ");
        } else if (random.nextInt(12) == 0) {
            all.append("@JsonIgnore ");
        } else if (random.nextInt(12) == 0) {
            all.append("@JsonAlias(\"other\") ");
        }
        if (random.nextInt(6) == 0) {
            all.append("@JsonInclude(JsonInclude.Include." + any(INCLUSIONS) + ") ");
        }
        boolean isBean = type.matches(".*(T\\d|Plain|Box|Page|Pair|Shape).*");
        if (random.nextInt(isBean ? 60 : 4) == 0) {
            all.append("@JsonFormat(shape = JsonFormat.Shape." + any(SHAPES) + ") ");
        }
        if ((type.equals("Plain") || type.equals("PlainBean")) && random.nextBoolean()) {
            all.append("@JsonUnwrapped(prefix = \"p" + index + "_\") ");
        } else if (type.contains("Plain") && random.nextInt(3) == 0) {
            all.append("@JsonIgnoreProperties(\"" + any(List.of("street", "count", "none")) + "\") ");
        }
        return all.toString();
    }

    /** What stands on a class with some properties. */
    String onClass(List<Member> members, boolean isRecord) {
        StringBuilder all = new StringBuilder();
        if (random.nextInt(5) == 0) {
            all.append("@tools.jackson.databind.annotation.JsonNaming(tools.jackson.databind.PropertyNamingStrategies."
                    + any(List.of(
                            "SnakeCase", "UpperSnakeCase", "UpperCamelCase", "LowerCase", "KebabCase", "LowerDotCase"))
                    + "Strategy.class) ");
        }
        if (prefix(members).equals("Sparse") && random.nextInt(3) == 0) {
            all.append("@JsonInclude(JsonInclude.Include." + any(INCLUSIONS.subList(0, 5)) + ") ");
        }
        if (random.nextInt(6) == 0) {
            all.append("@JsonIgnoreProperties({\"" + members.get(0).name() + "\", \"nothing\"}) ");
        }
        if (random.nextInt(8) == 0) {
            all.append("@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility." + any(List.of("ANY", "NONE"))
                    + ", getterVisibility = JsonAutoDetect.Visibility." + any(List.of("ANY", "NONE")) + ") ");
        }
        if (random.nextInt(8) == 0) {
            all.append("@JsonPropertyOrder(alphabetic = " + random.nextBoolean() + ", value = \""
                    + members.get(0).name() + "\") ");
        }
        if (isRecord && random.nextInt(8) == 0) {
            all.append("@JsonFormat(shape = JsonFormat.Shape.ARRAY) ");
        }
        return all.toString();
    }

    String typeWithoutTrees(int depth) {
        String type = type(depth);
        return type.contains("JsonNode") ? "String" : type;
    }

    /** A type, with others in it so many deep. */
    String type(int depth) {
        int form = depth == 0 ? 9 : random.nextInt(15);
        return switch (form) {
            case 0 -> "Optional<" + reference(depth) + ">";
            case 1 -> "List<" + reference(depth) + ">";
            case 2 -> "Set<" + reference(depth) + ">";
            case 3 -> "Map<" + any(KEYS) + ", " + reference(depth) + ">";
            case 4 -> "Page<" + reference(depth) + ">";
            case 5 -> "Pair<" + reference(depth) + ", " + reference(depth) + ">";
            case 6 -> "Box<" + reference(depth) + ">";
            case 7, 8 -> others.isEmpty() ? "String" : any(others);
            default -> any(SCALARS);
        };
    }

    /** A type that may be a type argument. */
    private String reference(int depth) {
        String type = type(depth - 1);
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
