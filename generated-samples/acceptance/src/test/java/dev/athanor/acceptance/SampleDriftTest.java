package dev.athanor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.local.standin.ProbedExports;
import dev.athanor.manifest.Manifest;
import dev.athanor.oracles.JsonSchemas;
import dev.athanor.runtime.link.LinkException;
import dev.athanor.runtime.plan.Action;
import dev.athanor.runtime.plan.DataLossConsent;
import dev.athanor.runtime.plan.FieldChange;
import dev.athanor.runtime.plan.Plan;
import dev.athanor.runtime.plan.PlanFile;
import dev.athanor.runtime.plan.PlanRefusedException;
import dev.athanor.runtime.plan.PlanStep;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each sample is planned, deployed, and planned again, which finds nothing to do and writes nothing. Then somebody takes parts of it
 * away, as if in the dashboard: the ledger does not know of it. The next plan says that this was done outside of Athanor, and its
 * apply makes the account what it was.
 *
 * <p>Of the parts, which {@link Parts} finds, one in {@code -Ddrift.every} is taken away, by default one in sixteen; {@code
 * -Ddrift.every=1} takes all.
 */
class SampleDriftTest {

    private static final int EVERY = Integer.getInteger("drift.every", 16);

    /** What is sent because files have changed, which is nobody's doing in the account. */
    private static final Set<String> OF_FILES = Set.of("assets", "d1-migrations", "d1-import");

    private static final Set<String> FIELDS_OF_FILES = Set.of("code", "assets", "secrets and other settings");

    @TempDir
    private static Path directory;

    private static ProbedExports exports;
    private static SampleCloud cloud;
    private static int copies;

    @BeforeAll
    static void start() {
        exports = new ProbedExports(directory.resolve("probed"));
        cloud = SampleCloud.runningNothing(directory, exports).bundlingOnce();
    }

    @AfterAll
    static void stop() {
        cloud.close();
        exports.close();
    }

    static List<Sample> samples() {
        return Sample.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whatSomebodyTookAwayIsToldAndComesBack(Sample sample) throws Exception {
        sample.needs().forEach(other -> cloud.apply(other, other.manifest(), DataLossConsent.none()));
        Manifest whole = RemovalTest.resolved(sample.stack(sample.manifest()));
        assertFitsTheSchema(cloud.plan(sample, whole));
        cloud.applyWholly(sample, whole, DataLossConsent.none());
        int writes = cloud.writes().size();
        cloud.applyWholly(sample, whole, DataLossConsent.none());
        assertThat(cloud.writes()).as("a second apply").hasSize(writes);
        AccountReading deployed = cloud.account();

        List<String> problems = new ArrayList<>();
        List<Part> parts =
                Parts.of(whole).stream().filter(part -> !part.isDeclaration()).toList();
        for (int at = 0; at < parts.size(); at += EVERY) {
            problems.addAll(drifted(sample, whole, parts.get(at), deployed));
        }

        assertThat(problems).isEmpty();
        cloud.destroy(sample);
        sample.needs().forEach(cloud::destroy);
    }

    private static List<String> drifted(Sample sample, Manifest whole, Part part, AccountReading deployed)
            throws Exception {
        try {
            cloud.applyBehindTheLedger(sample, part.without(), directory.resolve("copies/" + copies++));
        } catch (LinkException | PlanRefusedException | AssertionError e) {
            // Nobody can take this away either; what else went with it comes back.
            cloud.applyWholly(sample, whole, DataLossConsent.none());
            return List.of();
        }
        List<String> problems = new ArrayList<>();
        boolean differs = !deployed.differences(cloud.account()).isEmpty();
        Plan plan = cloud.plan(sample, whole);
        assertFitsTheSchema(plan);
        if (differs && plan.isEmpty()) {
            problems.add(part + " is gone, and no plan tells");
        }
        plan.steps().stream()
                .filter(step -> step.action() == Action.CREATE || step.action() == Action.UPDATE)
                .filter(step -> !step.drift() && !isOfFiles(step))
                .forEach(step -> problems.add(part + " was not told to have been taken away: " + step));
        cloud.applyWholly(sample, whole, DataLossConsent.none());
        deployed.differences(cloud.account())
                .forEach((path, change) -> problems.add(part + " did not come back: " + path + ": " + change));
        return problems;
    }

    private static boolean isOfFiles(PlanStep step) {
        return OF_FILES.contains(step.resource().kind())
                || (!step.changes().isEmpty()
                        && step.changes().stream().map(FieldChange::field).allMatch(FIELDS_OF_FILES::contains));
    }

    private static void assertFitsTheSchema(Plan plan) throws Exception {
        Path file = directory.resolve("plan.json");
        PlanFile.write(file, plan);
        Path schema = Path.of("target", "plan.schema.json");
        Files.createDirectories(Objects.requireNonNull(schema.getParent()));
        try (var published =
                Objects.requireNonNull(Plan.class.getResourceAsStream("plan.schema.json"), "the schema of plans")) {
            Files.write(schema, published.readAllBytes());
        }
        assertThat(JsonSchemas.violations(schema, file)).isEmpty();
        assertThat(PlanFile.read(file)).isEqualTo(plan);
    }
}
