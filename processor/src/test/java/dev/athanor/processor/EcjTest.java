package dev.athanor.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Eclipse's compiler makes of each case what javac makes of it, but for what the compilers themselves tell differently. */
class EcjTest {

    /** Files that differ, and why. */
    private static final Map<String, String> OTHER_FILES = Map.of(
            "T014_javadoc/META-INF/athanor/types/api.d.ts", "ecj leaves Unicode escapes in comments as they are",
            "T039_r2_notifications/META-INF/athanor/types/api.d.ts",
                    "ecj sorts the constants of an enum in a class file",
            "T060_jackson_payloads/META-INF/athanor/types/api.d.ts",
                    "ecj sorts the classes in a sealed interface that names none as permitted");

    /** Cases whose messages have other words, and why. */
    private static final Map<String, String> OTHER_WORDS = Map.of(
            "E007_unresolved_type", "ecj knows the name of a class that is missing in an annotation",
            "E009_cannot_write", "the compiler says why it cannot write");

    /** Before a message: {@code Api.java:9:18: error: }. */
    private static final Pattern PLACE = Pattern.compile("^(\\S+\\.java)?(:-?\\d+:-?\\d+: )?(error|warning): ");

    /** A repeated annotation as text, which stands where a compiler cannot point. */
    private static final Pattern QUOTE = Pattern.compile(" \\(in @.*\\);");

    private static final Pattern WORDS = Pattern.compile("(?<=\\[ATH\\d{3}]).*");

    static Stream<Case> good() {
        return Case.all("T");
    }

    static Stream<Case> bad() {
        return Case.all("E");
    }

    @ParameterizedTest
    @MethodSource("good")
    void generatesTheSameBytes(Case good) {
        Compilation compilation = compile(good);

        assertThat(errors(good, compilation)).isEmpty();
        Map<String, String> expected = new TreeMap<>(good.expected());
        Map<String, String> generated = new TreeMap<>(Case.generated(compilation));
        for (Map<String, String> files : List.of(expected, generated)) {
            files.keySet().removeIf(file -> OTHER_FILES.containsKey(good + "/" + file));
        }
        assertThat(generated).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("bad")
    void reportsTheSameProblems(Case bad) {
        String expected = Case.text(bad.directory().resolve("expected.txt"));

        assertThat(problems(bad, bad.messages(compile(bad)))).isEqualTo(problems(bad, expected));
    }

    @Test
    void quotesOneOfSeveralAnnotationsIntoWhichItCannotPoint() {
        Case repeated = bad().filter(bad -> bad.toString().equals("E054_missing_in_stage"))
                .findFirst()
                .orElseThrow();

        assertThat(repeated.messages(compile(repeated)))
                .contains("stages is \"Dev\" (in @Cron(value = \"0 4 * * *\", stages = \"Dev\"));");
    }

    private static Compilation compile(Case some) {
        return some.compile(Ecj.compiler(), new AthanorProcessor(), Comparator.naturalOrder());
    }

    private static List<String> errors(Case good, Compilation compilation) {
        return good.messages(compilation)
                .lines()
                .filter(line -> line.contains("error: "))
                .toList();
    }

    /** Our own problems, without their places: ecj cannot point into a container of repeated annotations. */
    private static List<String> problems(Case bad, String messages) {
        return messages.lines()
                .filter(line -> line.contains("[ATH"))
                .map(line -> PLACE.matcher(line).replaceFirst("$3: "))
                .map(line -> QUOTE.matcher(line).replaceFirst(";"))
                .map(line -> OTHER_WORDS.containsKey(bad.toString())
                        ? WORDS.matcher(line).replaceFirst("")
                        : line)
                .sorted()
                .toList();
    }
}
