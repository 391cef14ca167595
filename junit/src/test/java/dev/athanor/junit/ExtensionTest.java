package dev.athanor.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.athanor.junit.cases.FailingCases;
import dev.athanor.junit.cases.IsolationCases;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;
import org.junit.platform.launcher.listeners.TestExecutionSummary.Failure;

/** What becomes of tests that run at the same time, and of tests that fail. */
@Isolated("the standard output is looked at")
class ExtensionTest {

    @Test
    void testsSeeNothingOfEachOtherHoweverManyRunAtTheSameTime() {
        TestExecutionSummary summary = run(IsolationCases.First.class, IsolationCases.Second.class);

        assertThat(summary.getFailures()).extracting(Failure::getException).isEmpty();
        assertThat(summary.getTestsSucceededCount()).isEqualTo(6);
    }

    @Test
    void aFailureIsToldInWordsAndWithWhatWorkersLogged() {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        TestExecutionSummary summary;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            summary = run(FailingCases.NotDeployed.class, FailingCases.Logging.class);
        } finally {
            System.setOut(before);
        }

        Throwable notDeployed = failure(summary, FailingCases.NotDeployed.class);
        assertThat(notDeployed)
                .hasMessage(
                        "The stack was not deployed to the local cloud:\n  @TestVar(name = \"MOOD\"): no worker that is"
                                + " deployed has such a variable; there are [MODE].");
        assertThat(notDeployed.getStackTrace()).isEmpty();
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("Logged by workers during fails(LocalCloud):")
                .contains("-test-notes log: reminded of the report, attempt 1")
                .doesNotContain("quite-secret-key");
    }

    private static Throwable failure(TestExecutionSummary summary, Class<?> testClass) {
        List<Throwable> failures = summary.getFailures().stream()
                .filter(failure ->
                        failure.getTestIdentifier().getSource().equals(Optional.of(ClassSource.from(testClass))))
                .map(Failure::getException)
                .toList();
        assertThat(failures).hasSize(1);
        return failures.get(0);
    }

    private static TestExecutionSummary run(Class<?>... classes) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(Arrays.stream(classes).map(type -> selectClass(type)).toList())
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
                .configurationParameter("junit.jupiter.execution.parallel.mode.classes.default", "concurrent")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "4")
                .build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, listener);
        return listener.getSummary();
    }
}
