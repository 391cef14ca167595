package dev.athanor.processor.emit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The declarations that Athanor writes itself. Each is a resource {@code helpers/<name>.d.ts} beside this class; one that is more
 * than types has its run-time half in {@code helpers/<name>.js}.
 */
final class Helpers {

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");
    private static final Pattern NAME = Pattern.compile("\\b[A-Z]\\w*");

    /** The type parameters of an interface or a method, up to a constraint with parameters of its own. */
    private static final Pattern PARAMETERS = Pattern.compile("(?:interface|type|(?m:^) +)\\s*\\w+<([^<>()]*)");

    private Helpers() {}

    static void write(TypeScriptWriter writer, Set<String> names) {
        names.forEach(name -> writer.lines(types(name)).line());
    }

    /** The helpers' own names and those that their texts need to mean what they mean everywhere. */
    static Set<String> names(Set<String> helpers) {
        return helpers.stream().flatMap(name -> globals(types(name))).collect(Collectors.toSet());
    }

    private static Stream<String> globals(String text) {
        String code = COMMENT.matcher(text).replaceAll("");
        Set<String> parameters = PARAMETERS
                .matcher(code)
                .results()
                .flatMap(list -> Stream.of(list.group(1).split(",", -1)))
                .map(parameter -> parameter.strip().split("\\W", 2)[0])
                .collect(Collectors.toSet());
        return NAME.matcher(code).results().map(MatchResult::group).filter(name -> !parameters.contains(name));
    }

    /** Writes the run-time halves, and tells whether there were any. */
    static boolean writeRuntime(TypeScriptWriter writer, Set<String> names) {
        boolean any = false;
        for (String name : names) {
            Optional<String> text = text(name + ".js");
            text.ifPresent(lines -> writer.lines(lines).line());
            any |= text.isPresent();
        }
        return any;
    }

    private static String types(String name) {
        return text(name + ".d.ts").orElseThrow(() -> new IllegalArgumentException("No text for the helper " + name));
    }

    private static Optional<String> text(String file) {
        try (InputStream resource = Helpers.class.getResourceAsStream("helpers/" + file)) {
            return resource == null
                    ? Optional.empty()
                    : Optional.of(new String(resource.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
