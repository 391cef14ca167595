package dev.athanor.runtime.link;

import dev.athanor.runtime.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds where declarations are written, for messages: {@code shop.Api} becomes {@code shop.Api (src/main/java/shop/Api.java:12)}.
 * The sources are looked for in the modules that the class path was built from; what comes out of a repository has none.
 *
 * @param project the directory that places are told relative to
 * @param classPath the directories and jars that hold what is declared
 */
public record SourcePlaces(Path project, List<Path> classPath) {

    private static final String SOURCES = "src/main/java";

    /** How messages name the method that they are about. */
    private static final Pattern METHOD = Pattern.compile("\\b(\\w+)\\(\\)");

    private static final Pattern NAME = Pattern.compile("[\\p{javaJavaIdentifierPart}.]+");

    public SourcePlaces {
        classPath = List.copyOf(classPath);
    }

    /**
     * Does something, and says of what does not link where it is written.
     *
     * @throws LinkException what the action throws, with places
     */
    public <R> R in(Supplier<R> action) {
        try {
            return action.get();
        } catch (LinkException e) {
            throw new LinkException(e.problems().stream().map(this::located).toList());
        }
    }

    /** A problem whose subject has its place; the same where that is not known. */
    public Problem located(Problem problem) {
        Matcher method = METHOD.matcher(problem.subject() + " " + problem.message());
        return find(type(problem.subject()), method.find() ? method.group(1) : null)
                .map(place -> new Problem(problem.subject() + " (" + place + ")", problem.message()))
                .orElse(problem);
    }

    /** Where a declaration is written: {@code src/main/java/shop/Api.java:12}. Absent where its source is not here. */
    public Optional<String> of(String declaration) {
        return find(declaration, null);
    }

    private Optional<String> find(String declaration, @Nullable String member) {
        if (!NAME.matcher(declaration).matches()) {
            return Optional.empty();
        }
        return roots().flatMap(root -> file(root, declaration).stream())
                .findFirst()
                .flatMap(file -> place(file, declaration, member));
    }

    /** The type of an element such as {@code shop.Api.apiKey()}. */
    private static String type(String element) {
        return element.endsWith("()") ? outer(element) : element;
    }

    private Stream<Path> roots() {
        return Stream.concat(Stream.of(project), classPath.stream().flatMap(root -> ModuleDirectory.of(root).stream()))
                .map(directory -> directory.toAbsolutePath().normalize())
                .distinct()
                .map(directory -> directory.resolve(SOURCES));
    }

    /** The file of the outermost type. */
    private static Optional<Path> file(Path root, String declaration) {
        return Stream.iterate(declaration, name -> !name.isEmpty(), SourcePlaces::outer)
                .map(name -> root.resolve(name.replace('.', '/') + ".java"))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static String outer(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(0, dot);
    }

    private Optional<String> place(Path file, String declaration, @Nullable String method) {
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            String simpleName = declaration.substring(declaration.lastIndexOf('.') + 1);
            int type = line(lines, 0, "interface\\s+" + Pattern.quote(simpleName) + "\\b");
            if (type < 0) {
                return Optional.empty();
            }
            int member = method == null ? -1 : line(lines, type, Pattern.quote(method) + "\\s*\\(\\s*\\)\\s*;");
            String path = project.toAbsolutePath()
                    .normalize()
                    .relativize(file)
                    .toString()
                    .replace('\\', '/');
            return Optional.of(path + ":" + (Math.max(type, member) + 1));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The first line from one on that holds some code; comments do not count. */
    private static int line(List<String> lines, int from, String code) {
        Pattern pattern = Pattern.compile("^(?!\\s*(\\*|//|/\\*)).*\\b" + code);
        for (int i = from; i < lines.size(); i++) {
            if (pattern.matcher(lines.get(i)).find()) {
                return i;
            }
        }
        return -1;
    }
}
