package dev.athanor.processor.fuzz;

import java.lang.annotation.ElementType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes programs: interfaces of every kind, their payloads, and a worker that binds them. */
final class DeclarationGrammar {

    private static final String ANNOTATION = "dev.athanor.annotation.";
    private static final String BINDING = "dev.athanor.binding.";

    private static final List<String> NAMES = List.of(
            "Tasks",
            "Sessions",
            "Counter",
            "Users",
            "Orders",
            "Shop",
            "HTTPApi",
            "Ünits",
            "$Odd",
            "Env",
            "Queue2",
            "type",
            "Promise",
            "Object",
            "Handler",
            "Exports",
            "Été9",
            "a",
            "Index",
            "Types",
            "Api2",
            "TASKS",
            "名",
            "A_B");

    private static final List<String> KINDS = List.of(
            "Queue",
            "KvNamespace",
            "DurableObject",
            "Entrypoint",
            "Workflow",
            "Queue",
            "KvNamespace",
            "DurableObject",
            "Workflow",
            "D1Database",
            "R2Bucket",
            "DispatchNamespace",
            "WorkerRef",
            "Tunnel");

    private static final Map<String, String> CODE =
            Map.of("entrypoint", "\"src/api.ts\"", "compatibilityDate", "\"2026-04-01\"");

    private final Choices choices;
    private final TypeGrammar types;
    private final AnnotationGrammar annotations;
    private final Map<String, String> kinds = new LinkedHashMap<>();
    private final String packageName;

    DeclarationGrammar(Literals literals, Choices choices) {
        this.choices = choices;
        this.packageName = choices.oneIn(30) ? "" : choices.oneIn(30) ? "größe.$p._q" : "test";
        int count = choices.below(4);
        for (int i = 0; i < count; i++) {
            kinds.putIfAbsent(choices.of(NAMES), choices.of(KINDS));
        }
        List<String> taken = new ArrayList<>(kinds.keySet());
        taken.add("Api");
        this.types = new TypeGrammar(choices, taken);
        this.annotations = new AnnotationGrammar(
                literals,
                choices,
                Map.of(
                        AnnotationGrammar.ANY,
                        taken.stream().map(this::qualified).toList(),
                        "worker",
                        List.of(qualified("Api")),
                        "queue",
                        ofKind("Queue"),
                        "deadLetterQueue",
                        ofKind("Queue"),
                        "namespace",
                        ofKind("DispatchNamespace")));
    }

    private List<String> ofKind(String kind) {
        return kinds.keySet().stream()
                .filter(name -> kind.equals(kinds.get(name)))
                .map(this::qualified)
                .toList();
    }

    SourceProgram write() {
        Map<String, String> declarations = new TreeMap<>();
        kinds.forEach((name, kind) -> declarations.put(name, kind(name, kind)));
        declarations.put("Api", worker());
        boolean together = choices.oneIn(8);
        Map<String, String> all = new TreeMap<>(types.payloads().declared());
        if (together) {
            String inside = java.util.stream.Stream.concat(all.values().stream(), declarations.values().stream())
                    .collect(Collectors.joining("\n\n"));
            return SourceProgram.of(Map.of(path("Outer"), head() + "public class Outer {\n" + inside + "\n}\n"));
        }
        Map<String, String> files = new TreeMap<>();
        all.forEach((name, text) -> files.put(path(name), head() + visible(name, text)));
        declarations.forEach((name, text) -> files.put(path(name), head() + visible(name, text)));
        return SourceProgram.of(files);
    }

    private String path(String name) {
        return (packageName.isEmpty() ? "" : packageName.replace('.', '/') + "/") + name + ".java";
    }

    private String head() {
        return packageName.isEmpty() ? "" : "package " + packageName + ";\n\n";
    }

    private String qualified(String name) {
        return packageName.isEmpty() ? name : packageName + "." + name;
    }

    private String visible(String name, String text) {
        return choices.oneIn(5)
                ? text
                : text.replaceFirst(
                        "(?:sealed )?(interface|class|record|enum) \\Q" + name + "\\E",
                        java.util.regex.Matcher.quoteReplacement("public ") + "$0");
    }

    private String kind(String name, String kind) {
        String annotation = annotation(kind);
        return doc() + extra() + annotation + "\n" + body(name, kind);
    }

    private String annotation(String simple) {
        return annotations.write(load(simple));
    }

    private static Class<?> load(String simple) {
        try {
            return Class.forName(ANNOTATION + simple);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Something else of the vocabulary, or of Java, that stands on the interface too. */
    private String extra() {
        if (choices.oneIn(20)) {
            return annotations.write(choices.of(Vocabulary.on(ElementType.TYPE))) + "\n";
        }
        return choices.oneIn(20) ? "@Deprecated\n" : "";
    }

    private String body(String name, String kind) {
        String head = "interface " + name;
        return switch (kind) {
            case "Queue" ->
                head + " extends " + BINDING + (choices.oneIn(15) ? "PullQueue<" : "Producer<")
                        + types.reference(List.of()) + "> {}";
            case "KvNamespace" -> head + " extends " + BINDING + "KeyValue<" + types.reference(List.of()) + "> {}";
            case "D1Database" -> head + " extends " + BINDING + "Database {}";
            case "R2Bucket" -> head + " extends " + BINDING + "ObjectStore {}";
            case "DispatchNamespace" -> head + " extends " + BINDING + "Dispatcher {}";
            case "Workflow" ->
                head + " extends " + BINDING + "WorkflowRuns<" + types.reference(List.of()) + ", "
                        + types.reference(List.of()) + "> {" + events() + " }";
            case "DurableObject", "Entrypoint" -> head + " {" + rpc() + "\n}";
            default -> head + " {}";
        };
    }

    private String events() {
        return IntStream.range(0, choices.below(3))
                .mapToObj(i -> " " + doc() + annotation("WorkflowEvent") + " void " + choices.of(Names.MEMBERS)
                        + "(String instance, " + types.any(List.of()) + " payload);")
                .collect(Collectors.joining());
    }

    private String rpc() {
        return IntStream.range(0, choices.below(5))
                .mapToObj(i -> "\n    " + doc() + (choices.oneIn(4) ? "void" : types.any(List.of())) + " "
                        + choices.of(Names.MEMBERS) + "(" + parameters() + ")"
                        + (choices.oneIn(8) ? " throws java.io.IOException" : "") + ";")
                .collect(Collectors.joining());
    }

    private String parameters() {
        int count = choices.below(4);
        boolean varargs = choices.oneIn(10);
        return IntStream.range(0, count)
                .mapToObj(i -> types.any(List.of())
                        + (varargs && i == count - 1 ? "... " : " ")
                        + choices.of(Names.MEMBERS)
                        + (choices.oneIn(30) ? "" : i))
                .collect(Collectors.joining(", "));
    }

    private String worker() {
        String bindings = kinds.keySet().stream()
                .filter(name -> !choices.oneIn(8) && !"Tunnel".equals(kinds.get(name)))
                .map(name -> "\n    " + doc()
                        + (choices.oneIn(20)
                                ? annotations.write(choices.of(Vocabulary.on(ElementType.METHOD))) + " "
                                : "")
                        + bound(name) + " " + binding() + "();")
                .collect(Collectors.joining());
        String values =
                IntStream.range(0, choices.below(3)).mapToObj(i -> value()).collect(Collectors.joining());
        return doc() + extra() + consumers() + annotations.write(load("Worker"), choices.oneIn(8) ? Map.of() : CODE)
                + "\ninterface Api {" + bindings + values + "\n}";
    }

    private String bound(String name) {
        return "DurableObject".equals(kinds.get(name)) ? BINDING + "ObjectNamespace<" + name + ">" : name;
    }

    /** A method's name that can be a binding's, most of the time. */
    private String binding() {
        String name = choices.of(Names.MEMBERS);
        return name.matches("\\w+") || choices.oneIn(10) ? name : "plain" + choices.below(100);
    }

    private String consumers() {
        return Optional.of(choices.oneIn(3) && (!ofKind("Queue").isEmpty() || choices.oneIn(8)))
                .filter(wanted -> wanted)
                .map(wanted -> annotation("QueueConsumer") + "\n" + (choices.oneIn(2) ? annotation("Cron") + "\n" : ""))
                .orElse("");
    }

    private String value() {
        String name = " " + binding() + "();";
        return "\n    " + doc()
                + switch (choices.below(6)) {
                    case 0 -> annotation("Var") + " String" + name;
                    case 1 -> annotation("Secret") + " String" + name;
                    case 2 ->
                        "@dev.athanor.annotation.Json("
                                + choices.of("\"{}\"", "\"5\"", "\"[]\"", "\"null\"", "\"{\\\"id\\\": 1}\"") + ") "
                                + types.any(List.of()) + name;
                    case 3 ->
                        annotations.write(load("Json"), choices.oneIn(2) ? Map.of() : Map.of("file", "\"config.json\""))
                                + " " + types.any(List.of()) + name;
                    default ->
                        BINDING
                                + choices.of(
                                        "Self",
                                        "VersionMetadata",
                                        "WorkerLoader",
                                        "Self",
                                        "StaticAssets",
                                        "RateLimiter")
                                + name;
                };
    }

    private String doc() {
        return choices.oneIn(5) ? "/** " + choices.of(Names.DOCS) + " */\n    " : "";
    }
}
