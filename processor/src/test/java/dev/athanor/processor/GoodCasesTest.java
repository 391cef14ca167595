package dev.athanor.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each case of {@code src/test/resources/cases/T*} becomes what is next to it, and compiles without any warning. */
class GoodCasesTest {

    static Stream<Case> cases() {
        return Case.all("T");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void becomesWhatIsExpected(Case good) {
        Compilation compilation = good.compile(Comparator.naturalOrder());

        assertThat(good.messages(compilation)).isEmpty();
        if (GoldenUpdate.isAskedFor()) {
            GoldenUpdate.write(good.directory().resolve("expected"), Case.generated(compilation));
        }
        assertThat(Case.generated(compilation)).isEqualTo(good.expected());
    }
}
