package dev.athanor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.local.standin.ProbedExports;
import dev.athanor.manifest.Fragment;
import dev.athanor.manifest.Manifest;
import dev.athanor.manifest.ManifestJson;
import dev.athanor.runtime.link.LinkException;
import dev.athanor.runtime.link.Linker;
import dev.athanor.runtime.link.Stack;
import dev.athanor.runtime.plan.DataLossConsent;
import dev.athanor.runtime.plan.PlanRefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each sample leaves the account as it was, and each part that a sample's manifest could do without goes by itself: the account
 * is read before and after, and differs by the facts of the part ({@link RemovedFacts}). Data of others stays.
 *
 * <p>To be quick, all samples come and go on one local cloud, which runs none of their workers, code is bundled once, and one part comes back by the apply that
 * removes the next: what differs from the whole sample is always one part. Declarations come back by an apply of their own,
 * since data went with them. Every fifth part goes; with {@code -Dremoval.every=1} all of them do.
 */
@Order(1)
class RemovalTest {

    private static final int EVERY = Integer.getInteger("removal.every", 5);

    @TempDir
    private static Path directory;

    private static ProbedExports exports;
    private static SampleCloud cloud;

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

    /** All but the one whose coming, changes and going {@link StudioComparisonTest} compares with alchemy's. */
    static Stream<Sample> samples() {
        return Sample.all().stream().filter(sample -> !sample.equals(Sample.FROM_ALCHEMY_STUDIO));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whatIsNoLongerDeclaredGoesAndNothingElse(Sample sample) {
        sample.needs().forEach(other -> cloud.apply(other, other.manifest(), DataLossConsent.none()));
        AccountReading before = cloud.account();
        Stack stack = sample.stack(sample.manifest());
        Manifest whole = resolved(stack);
        cloud.applyWholly(sample, sample.manifest(), DataLossConsent.none());
        Data.put(cloud.cloud(), stack);
        AccountReading deployed = cloud.account();

        List<String> problems = new ArrayList<>();
        Outcome last = new Outcome(List.of(), deployed, false);
        List<Part> parts = Parts.of(whole);
        for (int at = 0; at < parts.size(); at += EVERY) {
            last = new Removal(sample, stack, whole, deployed, parts.get(at)).after(last);
            problems.addAll(last.problems());
        }
        assertThat(problems).isEmpty();
        cloud.applyWholly(sample, whole, DataLossConsent.all());
        assertThat(deployed.differences(cloud.account())).isEmpty();

        cloud.destroy(sample);
        assertThat(Remaining.unasked(stack, before.differences(cloud.account())))
                .isEmpty();
    }

    /**
     * What came of a removal.
     *
     * @param problems what is wrong with it
     * @param account the account afterwards
     * @param isHidden whether something goes that the account does not show
     */
    private record Outcome(List<String> problems, AccountReading account, boolean isHidden) {}

    /** One part that goes. */
    private record Removal(Sample sample, Stack stack, Manifest whole, AccountReading deployed, Part part) {

        Outcome after(Outcome last) {
            RemovedFacts facts = RemovedFacts.of(part);
            int writes = cloud.writes().size();
            Optional<String> refusal = apply();
            if (refusal.isPresent()) {
                return refused(facts, refusal.get());
            }
            AccountReading after = cloud.account();
            List<String> problems = new ArrayList<>();
            facts.unexplained(part, stack, deployed.differences(after))
                    .forEach((path, change) -> problems.add(part + " also changed " + path + ": " + change));
            if (facts.isMissed(part, stack, deployed, after)) {
                problems.add(part + " is still there");
            }
            if (!facts.isHidden() && !last.isHidden()) {
                List<String> written = cloud.writes();
                uploadedInVain(last.account().differences(after), written.subList(writes, written.size()))
                        .forEach(script -> problems.add(part + " uploaded " + script + " in vain"));
            }
            return part.isDeclaration() ? restored(problems) : new Outcome(problems, after, facts.isHidden());
        }

        private Outcome refused(RemovedFacts facts, String message) {
            boolean expected = message.matches("(?s).*(" + facts.refusal() + ").*");
            return restored(expected ? List.of() : List.of(part + " was refused: " + message));
        }

        private Outcome restored(List<String> problems) {
            cloud.applyWholly(sample, whole, DataLossConsent.all());
            Data.put(cloud.cloud(), stack);
            AccountReading account = cloud.account();
            List<String> all = new ArrayList<>(problems);
            deployed.differences(account)
                    .forEach((path, change) -> all.add(part + " did not come back: " + path + ": " + change));
            return new Outcome(all, account, false);
        }

        /** The message of whoever refuses. */
        private Optional<String> apply() {
            try {
                linked(part.without());
                if (RemovedFacts.of(part).isData()) {
                    keepsData();
                }
                cloud.applyWholly(sample, part.without(), DataLossConsent.all());
                return Optional.empty();
            } catch (LinkException | PlanRefusedException | AssertionError e) {
                return Optional.of(String.valueOf(e.getMessage()));
            }
        }

        /** Without consent, data stays: the plan says so, or there is none. */
        private void keepsData() {
            String name = stack.entry(part.declaration()).name();
            try {
                assertThat(cloud.plan(sample, part.without()).toText())
                        .containsPattern(
                                Pattern.quote(name)
                                        + "\\s.*\\R.*(holds data; it is deleted when its loss is consented to|is declared with retain = true)");
            } catch (PlanRefusedException e) {
                assertThat(e).hasMessageContaining(name).hasMessageContaining("consent");
            }
        }
    }

    /** A script that nothing tells to have changed was not to be sent. */
    private static List<String> uploadedInVain(SortedMap<String, String> differences, List<String> writes) {
        Pattern upload = Pattern.compile(
                "PUT /accounts/[^/]+/workers/(?:scripts|dispatch/namespaces)/([^/]+)(?:/scripts/([^/]+))?");
        return writes.stream()
                .map(upload::matcher)
                .filter(matcher -> matcher.matches())
                .map(matcher -> matcher.group(2) == null
                        ? "scripts/" + matcher.group(1)
                        : "dispatch/" + matcher.group(1) + "/" + matcher.group(2))
                .filter(script -> differences.keySet().stream().noneMatch(path -> path.startsWith(script + "/")))
                .toList();
    }

    /** Links a manifest as a build does, which refuses what does not fit together. */
    private static void linked(Manifest manifest) {
        try {
            Path classes = Files.createTempDirectory(directory, "classes");
            for (Fragment fragment : manifest.declarations()) {
                Path file = classes.resolve(fragment.path());
                Files.createDirectories(file.getParent());
                Files.writeString(file, ManifestJson.write(fragment));
            }
            Linker.link(manifest.app(), List.of(classes));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a stack declares, with placeholders filled in and without what other stages have. */
    static Manifest resolved(Stack stack) {
        return Manifest.of(
                stack.app(),
                stack.entries().stream()
                        .map(entry -> Fragment.of(entry.declaration(), entry.id(), entry.entry())
                                .adopting(entry.adopts()))
                        .toList());
    }
}
