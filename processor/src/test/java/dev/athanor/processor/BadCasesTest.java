package dev.athanor.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.athanor.processor.catalogue.Catalogue;
import dev.athanor.processor.catalogue.DeclarationProblem;
import dev.athanor.processor.catalogue.OptionProblem;
import dev.athanor.processor.diagnostic.ProblemCode;
import java.util.Comparator;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each case of {@code src/test/resources/cases/E*} is refused, or warned of, with the messages that are next to it. */
class BadCasesTest {

    /** What stands in no source: a failure of ours, and what is wrong with an option. */
    private static final Set<ProblemCode> WITHOUT_CASE =
            Set.of(DeclarationProblem.UNEXPECTED, OptionProblem.UNKNOWN_OPTION, OptionProblem.NO_BASE_DIRECTORY);

    private static final Pattern ID = Pattern.compile("\\[(ATH\\d{3})]");

    static Stream<Case> cases() {
        return Case.all("E");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isReportedWhereItIs(Case bad) {
        Compilation compilation = bad.compile(Comparator.naturalOrder());

        if (GoldenUpdate.isAskedFor()) {
            GoldenUpdate.write(bad.directory().resolve("expected.txt"), bad.messages(compilation));
        }
        assertThat(bad.messages(compilation))
                .isEqualTo(Case.text(bad.directory().resolve("expected.txt")));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isReportedByNoStackTraceAndNoFailureOfOurs(Case bad) {
        assertThat(bad.messages(bad.compile(Comparator.naturalOrder())))
                .contains("[ATH")
                .doesNotContain("\tat ", "Exception", DeclarationProblem.UNEXPECTED.id());
    }

    @Test
    void eachProblemHasACase() {
        Set<String> reported = cases().map(bad -> Case.text(bad.directory().resolve("expected.txt")))
                .flatMap(messages -> ID.matcher(messages).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());

        assertThat(Catalogue.all()
                        .filter(code -> !WITHOUT_CASE.contains(code))
                        .filter(code -> !reported.contains(code.id())))
                .isEmpty();
    }
}
