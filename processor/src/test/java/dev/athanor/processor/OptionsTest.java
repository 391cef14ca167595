package dev.athanor.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Options of the compiler that are Athanor's, those of the pages' examples among them. */
class OptionsTest {

    private static final Pattern ARGUMENT = Pattern.compile("<arg>(.*)</arg>");

    private static final String EVENTS = """
            package test;

            @dev.athanor.annotation.Queue
            public interface Events extends dev.athanor.binding.Producer<String> {}
            """;

    @TempDir
    private Path project;

    @ParameterizedTest
    @ValueSource(strings = {"ATH200", "ATH201"})
    void thePageOfAProblemHasAnExampleThatFailsAndOneThatWorks(String id) {
        String page = Case.text(Path.of("..", "docs", "problems", id + ".md"));
        int works = page.indexOf("## Works");

        assertThat(messages(arguments(page.substring(0, works))))
                .singleElement()
                .asString()
                .startsWith("[" + id + "] ")
                .endsWith(" (docs/problems/" + id + ".md)");
        assertThat(messages(arguments(page.substring(works)))).isEmpty();
    }

    @Test
    void allMistakesAreTold() {
        assertThat(messages(List.of(
                        "-Aathanor.stage=prod", "-Aathanor.baseDir=.", "-Aathanor.basedir=nowhere", "-Aother=1")))
                .extracting(message -> message.substring(0, message.indexOf(';')))
                .containsExactly(
                        "[ATH200] there is no option -Aathanor.baseDir",
                        "[ATH200] there is no option -Aathanor.stage",
                        "[ATH201] -Aathanor.basedir is \"nowhere\", which is no directory");
    }

    private List<String> arguments(String example) {
        return ARGUMENT.matcher(example)
                .results()
                .map((MatchResult argument) -> argument.group(1).replace("${project.basedir}", project.toString()))
                .toList();
    }

    private static List<String> messages(List<String> options) {
        Compilation compilation = Compiler.javac()
                .withProcessors(new AthanorProcessor())
                .withOptions(options)
                .compile(JavaFileObjects.forSourceString("test.Events", EVENTS));
        return compilation.errors().stream()
                .map(error -> error.getMessage(Locale.ROOT))
                .toList();
    }
}
