package dev.athanor.processor.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Declares what is sent: records, enums, sealed interfaces, and classes of other forms. */
final class PayloadGrammar {

    private static final List<String> ON_TYPES = List.of(
            "@Deprecated",
            "@com.fasterxml.jackson.annotation.JsonInclude(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL)",
            "@com.fasterxml.jackson.annotation.JsonTypeName(\"odd name\")",
            "@com.fasterxml.jackson.annotation.JsonTypeInfo(use = com.fasterxml.jackson.annotation.JsonTypeInfo.Id.NAME)",
            "@com.fasterxml.jackson.annotation.JsonTypeInfo(use = com.fasterxml.jackson.annotation.JsonTypeInfo.Id.NAME,"
                    + " property = \"k\\\"ind\")",
            "@com.fasterxml.jackson.annotation.JsonIgnoreProperties({\"id\", \"\"})",
            "@com.fasterxml.jackson.annotation.JsonPropertyOrder(\"name\")",
            "@com.fasterxml.jackson.annotation.JsonFormat(shape = com.fasterxml.jackson.annotation.JsonFormat.Shape.ARRAY)",
            "@com.fasterxml.jackson.annotation.JsonFormat(shape = com.fasterxml.jackson.annotation.JsonFormat.Shape.NUMBER)",
            "@com.fasterxml.jackson.annotation.JsonAutoDetect");

    private static final List<String> ON_MEMBERS = List.of(
            "@Deprecated",
            "@org.jspecify.annotations.Nullable",
            "@com.fasterxml.jackson.annotation.JsonProperty(\"na me\")",
            "@com.fasterxml.jackson.annotation.JsonProperty(\"id\")",
            "@com.fasterxml.jackson.annotation.JsonProperty",
            "@com.fasterxml.jackson.annotation.JsonProperty(value = \"*/\", required = true)",
            "@com.fasterxml.jackson.annotation.JsonProperty(access ="
                    + " com.fasterxml.jackson.annotation.JsonProperty.Access.WRITE_ONLY)",
            "@com.fasterxml.jackson.annotation.JsonIgnore",
            "@com.fasterxml.jackson.annotation.JsonIgnore(false)",
            "@com.fasterxml.jackson.annotation.JsonAlias({\"x\", \"y\"})",
            "@com.fasterxml.jackson.annotation.JsonInclude(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_EMPTY)",
            "@com.fasterxml.jackson.annotation.JsonFormat(shape = com.fasterxml.jackson.annotation.JsonFormat.Shape.STRING)",
            "@com.fasterxml.jackson.annotation.JsonFormat(shape = com.fasterxml.jackson.annotation.JsonFormat.Shape.NUMBER)",
            "@com.fasterxml.jackson.annotation.JsonUnwrapped",
            "@com.fasterxml.jackson.annotation.JsonUnwrapped(prefix = \"p-\")",
            "@com.fasterxml.jackson.annotation.JsonValue",
            "@com.fasterxml.jackson.annotation.JsonAnyGetter",
            "@com.fasterxml.jackson.annotation.JsonRawValue");

    private final Choices choices;
    private final TypeGrammar types;
    private final List<String> taken;
    private final Map<String, String> declared = new TreeMap<>();
    private final Map<String, Integer> parameters = new LinkedHashMap<>();

    PayloadGrammar(Choices choices, TypeGrammar types, List<String> taken) {
        this.choices = choices;
        this.types = types;
        this.taken = taken;
    }

    int count() {
        return parameters.size();
    }

    /** The text of each declaration by its simple name, without its package. */
    Map<String, String> declared() {
        return declared;
    }

    /** A use of something that is declared already, itself or around it too. */
    String use(int depth) {
        if (parameters.isEmpty()) {
            return declare();
        }
        return use(choices.of(List.copyOf(parameters.keySet())), depth);
    }

    private String use(String name, int depth) {
        int count = parameters.getOrDefault(name, 0);
        return count == 0
                ? name
                : name
                        + IntStream.range(0, count)
                                .mapToObj(i -> depth > 4 ? "java.lang.Integer" : types.argument(List.of(), depth + 1))
                                .collect(Collectors.joining(", ", "<", ">"));
    }

    /** Declares one more type and uses it. */
    String declare() {
        String name = name();
        int form = choices.below(12);
        List<String> variables =
                form == 5 || choices.below(5) != 4 ? List.of() : choices.oneIn(3) ? List.of("T", "K") : List.of("T");
        parameters.put(name, variables.size());
        String text = switch (form) {
            case 5, 6 -> enumeration(name);
            case 7, 8 -> sealed(name, variables);
            case 9 -> bean(name, variables);
            case 10 ->
                choices.oneIn(2)
                        ? "interface " + name + header(variables) + " { " + types.any(variables) + " getIt(); }"
                        : subclass(name, variables);
            default -> record(name, variables, "");
        };
        declared.put(name, doc() + (choices.oneIn(14) ? choices.of(ON_TYPES) + " " : "") + text);
        return use(name, 0);
    }

    private String name() {
        String name = choices.of(Names.TYPES);
        while (taken.contains(name) || name.equals("_")) {
            name = name + "X";
        }
        taken.add(name);
        return name;
    }

    private String record(String name, List<String> variables, String parent) {
        String components = members(choices.below(6)).stream()
                .map(member -> component(member, variables))
                .collect(Collectors.joining(", "));
        String body = choices.oneIn(6)
                ? " public " + types.any(variables) + " " + choices.of("getMore", "isMore", "more", "getURL", "get")
                        + "() { throw new IllegalStateException(); }"
                : "";
        return "record " + name + header(variables) + "(" + components + ")" + parent + " {" + body + " }";
    }

    private String component(String member, List<String> variables) {
        return (choices.oneIn(14) ? choices.of(ON_MEMBERS) + " " : "") + types.any(variables) + " " + member;
    }

    private String enumeration(String name) {
        String constants = members(choices.below(5)).stream()
                .map(constant -> doc() + (choices.oneIn(14) ? choices.of(ON_MEMBERS) + " " : "") + constant)
                .collect(Collectors.joining(", "));
        String body = choices.oneIn(8)
                ? "; " + (choices.oneIn(2) ? choices.of(ON_MEMBERS) + " " : "")
                        + "public String toString() { return \"x\"; }"
                : "";
        return "enum " + name + " { " + constants + body + " }";
    }

    private String sealed(String name, List<String> variables) {
        String parent = " implements " + name + (variables.isEmpty() ? "" : "<" + String.join(", ", variables) + ">");
        String permitted = IntStream.range(0, 1 + choices.below(3))
                .mapToObj(i -> doc() + record(choices.of("Circle", "Square", "Point", "Line") + i, variables, parent))
                .collect(Collectors.joining(" "));
        String method = choices.oneIn(4)
                ? " default " + types.any(variables) + " getShared() { throw new IllegalStateException(); }"
                : "";
        return "sealed interface " + name + header(variables) + " { " + permitted + method + " }";
    }

    private String bean(String name, List<String> variables) {
        StringBuilder text = new StringBuilder("class " + name + header(variables) + " {");
        for (String member : members(choices.below(4))) {
            String type = types.any(variables);
            String capital = member.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + member.substring(1);
            text.append(choices.oneIn(3) ? " public " : " private ")
                    .append(component(member, variables))
                    .append(";");
            text.append(doc()).append(choices.oneIn(5) ? choices.of(ON_MEMBERS) : "");
            text.append(" public ")
                    .append(type)
                    .append(" ")
                    .append(choices.of("get", "get", "is", ""))
                    .append(capital)
                    .append("() { throw new IllegalStateException(); }");
            text.append(choices.oneIn(2) ? " public void set" + capital + "(" + type + " value) {}" : "");
        }
        return text.append(" }").toString();
    }

    private String subclass(String name, List<String> variables) {
        String parent = choices.of("java.util.ArrayList<", "java.util.HashSet<", "java.util.LinkedList<")
                + types.argument(variables, 1)
                        .replaceFirst("^\\? ?(extends|super)? ?", "")
                        .replaceFirst("^$", "String") + ">";
        return "@SuppressWarnings(\"serial\") class " + name + header(variables) + " extends " + parent + " {}";
    }

    private List<String> members(int count) {
        List<String> members = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String member = choices.of(Names.MEMBERS);
            if (!members.contains(member)) {
                members.add(member);
            }
        }
        return members;
    }

    private static String header(List<String> variables) {
        return variables.isEmpty() ? "" : "<" + String.join(", ", variables) + ">";
    }

    private String doc() {
        return choices.oneIn(5) ? "/** " + choices.of(Names.DOCS) + " */ " : "";
    }
}
