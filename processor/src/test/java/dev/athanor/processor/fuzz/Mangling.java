package dev.athanor.processor.fuzz;

import java.lang.annotation.ElementType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Changes programs: sensibly, with other members and annotations, or blindly, token by token and character by character. */
final class Mangling {

    private static final Pattern ANNOTATION = Pattern.compile("@([A-Z]\\w+)\\b(\\s*\\()?");
    private static final String TOKENS = "(?<=\\W)|(?=\\W)";
    private static final List<String> CHARACTERS = List.of(
            "{",
            "}",
            "(",
            ")",
            "@",
            ";",
            ",",
            "\"",
            "<",
            ">",
            "*/",
            "\\u002a/",
            "\\u0022",
            "\u0000",
            "ü",
            "\ud800",
            "0",
            " ",
            "=",
            ".");

    private final Literals literals;
    private final Choices choices;

    Mangling(Literals literals, Choices choices) {
        this.literals = literals;
        this.choices = choices;
    }

    /** One more annotation, member, payload or comment, where such a thing may stand. */
    SourceProgram sensibly(SourceProgram program) {
        List<String> paths = List.copyOf(program.files().keySet());
        String path = choices.of(paths);
        String text = program.text(path);
        List<String> classes = paths.stream()
                .map(other -> other.replace(".java", "").replace('/', '.'))
                .toList();
        AnnotationGrammar annotations =
                new AnnotationGrammar(literals, choices, Map.of(AnnotationGrammar.ANY, classes));
        String changed = switch (choices.below(4)) {
            case 0 ->
                text.replaceFirst(
                        "(?m)^(public )?interface ",
                        Matcher.quoteReplacement(annotations.write(choices.of(Vocabulary.on(ElementType.TYPE))) + "\n")
                                + "$0");
            case 1 -> rewritten(text, annotations);
            case 2 -> text.replaceFirst("(?s)}\\s*$", Matcher.quoteReplacement(member(annotations) + "\n}\n"));
            default ->
                text.replaceFirst(
                        "(?m)^ {4}(?=[A-Z])", Matcher.quoteReplacement("/** " + choices.of(Names.DOCS) + " */ "));
        };
        return program.with(path, changed);
    }

    private String member(AnnotationGrammar annotations) {
        TypeGrammar types = new TypeGrammar(choices, Names.TYPES);
        String member = "    " + annotations.write(choices.of(Vocabulary.on(ElementType.METHOD))) + " "
                + choices.of("String", types.any(List.of())) + " " + choices.of(Names.MEMBERS) + "();\n";
        return member + String.join("\n", types.payloads().declared().values());
    }

    /** Writes one of the annotations of a text anew, where it has no members yet. */
    private String rewritten(String text, AnnotationGrammar annotations) {
        List<Class<?>> vocabulary = Vocabulary.on(ElementType.TYPE);
        return ANNOTATION
                .matcher(text)
                .results()
                .filter(found -> found.group(2) == null)
                .flatMap(found -> vocabulary.stream()
                        .filter(type -> type.getSimpleName().equals(found.group(1)))
                        .map(type -> text.substring(0, found.start())
                                + annotations.write(type)
                                + text.substring(found.end())))
                .findFirst()
                .orElse(text);
    }

    /** Tokens taken out, doubled, moved, or replaced by those of the same program; characters put in. */
    SourceProgram blindly(SourceProgram program) {
        String path = choices.of(List.copyOf(program.files().keySet()));
        List<String> tokens =
                new ArrayList<>(Stream.of(program.text(path).split(TOKENS, -1)).toList());
        int times = 1 + choices.below(3);
        for (int i = 0; i < times && tokens.size() > 1; i++) {
            int at = choices.below(Math.min(tokens.size(), 65_536));
            int other = choices.below(Math.min(tokens.size(), 65_536));
            switch (choices.below(5)) {
                case 0 -> tokens.remove(at);
                case 1 -> tokens.add(at, tokens.get(at));
                case 2 -> tokens.set(at, tokens.get(other));
                case 3 -> tokens.add(at, choices.of(CHARACTERS));
                default -> tokens.set(at, choices.of(choices.of(Names.TYPES, Names.MEMBERS)));
            }
        }
        return program.with(path, String.join("", tokens));
    }
}
