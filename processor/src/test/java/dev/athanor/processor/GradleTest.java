package dev.athanor.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Gradle asks of an isolating processor, for each case. */
class GradleTest {

    /** The place of a message, and a repeated annotation as text, which stands where the place cannot be told. */
    private static final Pattern PLACE = Pattern.compile("(?m)^\\S+\\.java:\\d+:\\d+: | \\(in @.*\\)(?=;)");

    static Stream<Case> good() {
        return Case.all("T");
    }

    static Stream<Case> bad() {
        return Case.all("E");
    }

    @Test
    void theProcessorIsDeclaredIsolating() throws IOException {
        try (InputStream in =
                AthanorProcessor.class.getResourceAsStream("/META-INF/gradle/incremental.annotation.processors")) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(AthanorProcessor.class.getName() + ",isolating\n");
        }
    }

    @ParameterizedTest
    @MethodSource("good")
    void eachFileComesFromOneTypeAndGoesToTheOutput(Case good) {
        UnderGradle gradle = new UnderGradle();

        Compilation compilation = good.compile(gradle, Comparator.naturalOrder());

        assertThat(Case.generated(compilation)).isEqualTo(good.expected());
        assertThat(gradle.elsewhere()).isEmpty();
        assertThat(gradle.origins())
                .isNotEmpty()
                .allSatisfy((file, types) -> assertThat(types).hasSize(1));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void theSameProblemsAreReportedWithoutTheSyntaxTree(Case bad) {
        String messages = bad.messages(bad.compile(new UnderGradle(), Comparator.naturalOrder()));

        assertThat(problems(messages))
                .isEqualTo(problems(Case.text(bad.directory().resolve("expected.txt"))));
    }

    private static List<String> problems(String messages) {
        return PLACE.matcher(messages).replaceAll("").lines().sorted().toList();
    }
}
