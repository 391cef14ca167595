package dev.athanor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.annotation.Worker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Each annotation and each of its members has a row in {@code docs/features.md}, a comment for readers, and a use in a sample
 * that the row leads to; one that is there to be refused, a case in which the compiler refuses it.
 */
class FeaturesTest {

    private static final Path REPOSITORY =
            Sample.SHOP.directory().resolve("../..").normalize();
    private static final Path PAGE = REPOSITORY.resolve("docs/features.md");
    private static final Path ANNOTATIONS = REPOSITORY.resolve("annotations/src/main/java/dev/athanor/annotation");
    private static final Path CASES = REPOSITORY.resolve("processor/src/test/resources/cases");
    private static final Pattern ROW = Pattern.compile(
            "\\| [^|]+ \\| [^|]+ \\| \\[`(?<what>@\\w+(\\(\\w+\\))?)`]\\((?<doc>[^)]+)\\) \\| (\\[[^]]+]\\((?<sample>[^)]+)\\))? ?\\|");

    private static final Pattern LAST_CELL =
            Pattern.compile("\\| \\[[^]]+]\\((?<sample>\\.\\./generated-samples/[^)]+)\\) \\|$");

    /** A row of the table. */
    private record Row(String what, String documentation, String sample) {}

    @Test
    void eachMemberHasARow() throws IOException {
        Set<String> rows = rows().stream().map(Row::what).collect(Collectors.toSet());

        assertThat(members()).as("members that docs/features.md lacks").allMatch(rows::contains);
        assertThat(rows)
                .as("rows of docs/features.md for members that there are not")
                .allMatch(row -> members().contains(row) || annotations().contains(row));
    }

    @Test
    void eachMemberHasACommentForReaders() {
        SortedSet<String> undocumented = new TreeSet<>(members());
        undocumented.removeAll(Sources.documented(sources(ANNOTATIONS)));

        assertThat(undocumented).isEmpty();
    }

    @Test
    void eachMemberIsUsedInTheSampleThatItsRowLeadsTo() throws IOException {
        SortedSet<String> wrong = new TreeSet<>();
        for (Row row : rows()) {
            Path sample = PAGE.resolveSibling(row.sample()).normalize();
            if (row.sample().isEmpty() || !uses(sample, row.what())) {
                wrong.add(row.what());
            }
            assertThat(PAGE.resolveSibling(row.documentation()).normalize()).exists();
        }
        assertThat(wrong)
                .as("rows whose sample does not use what they are about")
                .isEmpty();
    }

    /** Whether a file uses something; of what is refused, whether a case of the compiler's does, and is refused. */
    private static boolean uses(Path place, String what) throws IOException {
        if (Files.isDirectory(place)) {
            return place.startsWith(CASES)
                    && Sources.uses(sources(place.resolve("test"))).contains(what)
                    && Files.readString(place.resolve("expected.txt"))
                            .contains(what.replaceFirst(".*\\((.*)\\)", "$1"));
        }
        return Files.exists(place) && Sources.uses(List.of(place)).contains(what);
    }

    @Test
    void whatTakesNoAnnotationLeadsToASampleToo() throws IOException {
        String page = Files.readString(PAGE);
        List<String> rows = page.substring(page.indexOf("## Without an annotation"))
                .lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| feature"))
                .toList();

        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            Matcher sample = LAST_CELL.matcher(row);
            assertThat(sample.find()).as(row).isTrue();
            assertThat(PAGE.resolveSibling(sample.group("sample")).normalize()).exists();
        });
    }

    private static List<Row> rows() throws IOException {
        return Files.readAllLines(PAGE).stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(row -> new Row(
                        row.group("what"), row.group("doc"), Objects.requireNonNullElse(row.group("sample"), "")))
                .toList();
    }

    /** The members of all annotations; those with which the compiler holds repeated ones are nobody's to write. */
    private static SortedSet<String> members() {
        return types().filter(type -> !isContainer(type))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods())
                        .map(member -> "@" + type.getSimpleName() + "(" + member.getName() + ")"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static SortedSet<String> annotations() {
        return types().map(type -> "@" + type.getSimpleName()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Class<?>> types() {
        return sources(ANNOTATIONS).stream()
                .map(source -> source.getFileName().toString().replace(".java", ""))
                .filter(name -> !name.equals("package-info"))
                .<Class<?>>map(FeaturesTest::type)
                .filter(Class::isAnnotation);
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(Worker.class.getPackageName() + "." + name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isContainer(Class<?> type) {
        return types().anyMatch(
                        other -> Arrays.stream(other.getAnnotationsByType(java.lang.annotation.Repeatable.class))
                                .anyMatch(repeatable -> repeatable.value() == type));
    }

    private static List<Path> sources(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
