package dev.athanor.processor.payload;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Java types of every sort that a payload may have, with random annotations of Jackson's; a later one may hold, extend or unwrap
 * earlier ones. Where {@code @JsonInclude} or {@code @JsonUnwrapped} may leave properties out, the name begins with {@code
 * Sparse}.
 */
final class RandomTypes {

    static final String[] OTHERS = {
        "public enum Tier { STANDARD, GOLD { @Override public int rank() { return 2; } }; public int rank() { return 1; } }",
        "public sealed interface Shape { record Circle(int radius, Tier tier) implements Shape {}"
                + " record Square(long side, List<Shape> inside) implements Shape { public long getArea() { return side; } } }",
        "public record Page<T>(List<T> items, Optional<T> first, int total) {}",
        "public record Pair<A, B>(A left, Map<String, B> right) {}",
        "public class Box<T> { public T item; private @Nullable T spare; public @Nullable T getSpare() { return spare; } }",
        "public record Plain(String street, int number) {}",
        "public class PlainBean { private long count; public boolean open; public long getCount() { return count; }"
                + " public boolean isEmpty() { return count == 0; } }",
    };

    private final Random random;
    private final RandomMembers members;
    private final List<String> usable = new ArrayList<>();
    private final List<String> extendable = new ArrayList<>(List.of("PlainBean", "Box<String>"));

    RandomTypes(Random random) {
        this.random = random;
        this.members = new RandomMembers(random, usable);
    }

    /** Sources of so many types, the name of each first in its source. */
    List<String> sources(int count) {
        return IntStream.range(0, count).mapToObj(this::source).toList();
    }

    private String source(int index) {
        String suffix = "T" + index;
        String source = switch (random.nextInt(12)) {
            case 0 -> constants(suffix);
            case 1 -> wrapped(suffix);
            case 2, 3 -> hierarchy(suffix);
            case 4, 5, 6, 7 -> bean(suffix);
            case 8 -> open(suffix);
            default -> record(suffix);
        };
        usable.add(name(source));
        return source;
    }

    /** The name of the type that a source declares. */
    static String name(String source) {
        return source.replaceAll("(?s).*?\\b(Sparse)?(T\\d+)\\b.*", "$1$2");
    }

    private String record(String name) {
        List<RandomMembers.Member> components = members.some(5);
        String suffix = RandomMembers.prefix(components) + name;
        StringBuilder body = new StringBuilder();
        if (random.nextInt(4) == 0) {
            body.append("public int getExtra() { return 1; } @JsonProperty(\"extra-named\") public String named() {"
                    + " return \"n\"; } @JsonIgnore public String getHidden() { return \"\"; }");
        }
        String list = String.join(
                ", ", components.stream().map(RandomMembers.Member::component).toList());
        return members.onClass(components, true) + "public record " + suffix + "(" + list + ") {" + body + "}";
    }

    private String bean(String name) {
        List<RandomMembers.Member> fields = members.some(5);
        String parent = random.nextInt(3) == 0 ? any(extendable) : "";
        boolean sparse = parent.startsWith("Sparse");
        String full = (sparse ? "Sparse" : RandomMembers.prefix(fields)) + name;
        String source = members.onClass(fields, false) + "public class " + full
                + (parent.isEmpty() ? "" : " extends " + parent) + " {"
                + String.join(
                        " ", fields.stream().map(RandomMembers.Member::bean).toList()) + "}";
        if (!source.contains("@JsonFormat(shape = JsonFormat.Shape.ARRAY) public")) {
            extendable.add(full);
        }
        return source;
    }

    /** A bean or record with properties of any name. */
    private String open(String suffix) {
        String name = "Sparse" + suffix;
        String kind = any(List.of("int", "String", "Tier", "List<Integer>"));
        String boxed = kind.equals("int") ? "Integer" : kind;
        return random.nextBoolean()
                ? "public record " + name + "(String id, @JsonAnyGetter Map<String, " + boxed + "> others) {}"
                : "public class " + name + " { public int c0; private Map<String, " + boxed
                        + "> others = new HashMap<>();" + " @JsonAnyGetter public Map<String, " + boxed
                        + "> others() { return others; } }";
    }

    private String constants(String name) {
        return switch (random.nextInt(5)) {
            case 0 -> "public enum " + name + " { @JsonProperty(\"one-1\") ONE, TWO, @JsonAlias(\"drei\") THREE }";
            case 1 -> "@JsonFormat(shape = JsonFormat.Shape.NUMBER) public enum " + name + " { ONE, TWO }";
            case 2 ->
                "@JsonFormat(shape = JsonFormat.Shape.OBJECT) public enum " + name
                        + " { ONE, TWO; public String getText() { return name(); } public int getRank() { return 1; } }";
            case 3 -> "public enum " + name + " { ONE, TWO; @JsonValue public int code() { return ordinal(); } }";
            default ->
                "public enum " + name + " { @JsonProperty(\"one\") ONE, @JsonProperty(\"two\") TWO;"
                        + " @Override public String toString() { return \"?\"; } }";
        };
    }

    private String wrapped(String suffix) {
        String name = "Sparse" + suffix;
        String type = members.typeWithoutTrees(2);
        return random.nextBoolean()
                ? "public record " + name + "(@JsonValue " + type + " value) {}"
                : "public class " + name + " { private " + type + " value; public int other;" + " @JsonValue public "
                        + type + " value() { return value; } }";
    }

    private String hierarchy(String name) {
        String info = any(
                List.of(
                        "",
                        "@JsonTypeInfo(use = JsonTypeInfo.Id.NAME) ",
                        "@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = \"kind of\") ",
                        "@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME) ",
                        "@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION) ",
                        "@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT) ",
                        "@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_ARRAY) ",
                        "@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.EXISTING_PROPERTY, property = \"c0\") "));
        List<RandomMembers.Member> first = members.some(3);
        List<RandomMembers.Member> second = members.some(3);
        String named = random.nextBoolean() ? "@JsonTypeName(\"the first\") " : "";
        List<RandomMembers.Member> all = new ArrayList<>(first);
        all.addAll(second);
        boolean areTold = !info.isEmpty() && !info.contains("DEDUCTION") && !info.contains("EXISTING");
        String full = (areTold ? RandomMembers.prefix(all) : "Sparse") + name;
        String one = named + "record One("
                + String.join(
                        ", ",
                        first.stream().map(RandomMembers.Member::component).toList()) + ") implements " + full + " {}";
        String two = "final class Two implements " + full + " { "
                + String.join(
                        " ", second.stream().map(RandomMembers.Member::bean).toList()) + "}";
        if (random.nextBoolean()) {
            return info + "public sealed interface " + full + " { " + one + " " + two + " }";
        }
        String list = "@JsonSubTypes({@JsonSubTypes.Type(value = " + full + ".One.class, name = \"uno\"),"
                + " @JsonSubTypes.Type(" + full + ".Two.class)}) ";
        if (random.nextBoolean()) {
            return info + list + "public interface " + full + " { " + one + " " + two + " }";
        }
        String concrete = random.nextBoolean() ? "abstract " : "";
        return info + list + "public " + concrete + "class " + full
                + " { public int base; public static class One extends "
                + full + " { "
                + String.join(
                        " ", first.stream().map(RandomMembers.Member::bean).toList())
                + "} public static class Two extends " + full + " { "
                + String.join(
                        " ", second.stream().map(RandomMembers.Member::bean).toList()) + "} }";
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
