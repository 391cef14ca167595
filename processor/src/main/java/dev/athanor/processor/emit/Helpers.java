package dev.athanor.processor.emit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The declarations that Athanor writes itself. Each is a resource {@code helpers/<name>.d.ts} beside this class. */
final class Helpers {

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");
    private static final Pattern NAME = Pattern.compile("\\b[A-Z]\\w*");

    /** The type parameters of an interface or a method, up to a constraint with parameters of its own. */
    private static final Pattern PARAMETERS = Pattern.compile("(?:interface|type|(?m:^) +)\\s*\\w+<([^<>()]*)");

    private Helpers() {}

    static void write(TypeScriptWriter writer, Set<String> names) {
        names.forEach(name -> writer.lines(text(name)).line());
    }

    /** The helpers' own names and those that their texts need to mean what they mean everywhere. */
    static Set<String> names(Set<String> helpers) {
        return helpers.stream().flatMap(name -> globals(text(name))).collect(Collectors.toSet());
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

    private static String text(String name) {
        String path = "helpers/" + name + ".d.ts";
        try (InputStream resource = Helpers.class.getResourceAsStream(path)) {
            if (resource == null) {
                throw new IllegalArgumentException("No text for the helper " + name + ": " + path);
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
