package dev.athanor.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.acceptance.AccountReading;
import dev.athanor.acceptance.Sample;
import dev.athanor.local.fault.ApiFaults;
import dev.athanor.local.standin.ProbedExports;
import dev.athanor.runtime.apply.DeployResult;
import dev.athanor.runtime.apply.Deployer;
import dev.athanor.runtime.apply.TestDeployers;
import dev.athanor.runtime.plan.Plan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that applies the biggest sample is killed at a request, before or after the server has carried it out. The next apply
 * finishes: the account is that of an apply that nothing disturbed, and nothing was created twice.
 */
class KillTest {

    private static final int PATIENCE_SECONDS = 120;

    @TempDir
    private static Path directory;

    private static ProbedExports exports;
    private static Edition first;
    private static Edition second;

    private static final TestDeployers DEPLOYERS = new TestDeployers();

    /**
     * What came of an apply.
     *
     * @param account the account afterwards
     * @param ledger what the ledger says then
     * @param creations what was created, how often
     * @param requests how many requests the process sent
     */
    private record Outcome(AccountReading account, LedgerText ledger, Map<String, Integer> creations, int requests) {}

    @BeforeAll
    static void prepare() {
        exports = new ProbedExports(directory.resolve("probed"));
        first = Edition.first(Sample.SHOP, directory.resolve("athanor"));
        try (Account account = account("warm-up")) {
            apply(account, first);
        }
        // The code of the first one is there once it was applied.
        second = first.changed();
    }

    @AfterAll
    static void end() {
        exports.close();
    }

    @TestFactory
    Stream<DynamicTest> theNextApplyFinishes() {
        int kills = Integer.getInteger("reliability.kills", 9);
        return Stream.of(Phase.values()).flatMap(phase -> points(phase, kills));
    }

    /** The points of a phase: all of them, or some that lie evenly. */
    private Stream<DynamicTest> points(Phase phase, int kills) {
        Outcome undisturbed = run(phase, Optional.empty());
        int all = 2 * undisturbed.requests();
        int wanted = Math.min(all, Math.max(1, kills / Phase.values().length));
        return IntStream.range(0, wanted)
                .map(index -> (int) ((index + 0.5) * all / wanted))
                .mapToObj(point -> {
                    boolean isCarriedOut = point % 2 == 1;
                    String name = phase + ": request " + (point / 2 + 1) + " of " + undisturbed.requests()
                            + (isCarriedOut ? ", carried out" : ", not carried out");
                    return DynamicTest.dynamicTest(
                            name, () -> survives(phase, new Kill(point / 2 + 1, isCarriedOut), undisturbed));
                });
    }

    private void survives(Phase phase, Kill kill, Outcome undisturbed) {
        Outcome outcome = run(phase, Optional.of(kill));
        assertThat(undisturbed.account().differences(outcome.account())).isEmpty();
        outcome.ledger().assertKnows(undisturbed.ledger(), "the ledger");
        outcome.ledger().assertKnowsNoMoreThan(undisturbed.ledger(), "the ledger");
        assertThat(outcome.creations()).isEqualTo(undisturbed.creations());
    }

    private Outcome run(Phase phase, Optional<Kill> kill) {
        try (Account account = account("account")) {
            if (phase != Phase.FIRST_APPLY) {
                apply(account, first);
            }
            Kill orNone = kill.orElseGet(() -> new Kill(Integer.MAX_VALUE, false));
            int status = process(account, phase, orNone);
            assertThat(status).isEqualTo(orNone.hasHappened() ? 137 : 0);
            account.meets(ApiFaults.NONE);
            Edition edition = phase == Phase.UPDATE ? second : first;
            if (kill.isPresent()) {
                finish(account, edition, phase);
            }
            try (Deployer deployer = DEPLOYERS.of(account.target(), edition.project())) {
                Plan again = phase.plan(deployer);
                assertThat(again.isEmpty()).as(again.toText()).isTrue();
            }
            return new Outcome(account.read(), account.ledger(), account.creations(), orNone.requests());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int process(Account account, Phase phase, Kill kill) throws IOException {
        Path edition = Files.createDirectories(directory.resolve("edition-" + phase));
        (phase == Phase.UPDATE ? second : first).write(edition);
        account.meets(kill);
        Process process = ApplyingProcess.start(account, first, edition, phase);
        kill.of(process);
        try {
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            while (account.running() > 0) {
                Thread.onSpinWait();
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static void finish(Account account, Edition edition, Phase phase) {
        try (Deployer deployer = DEPLOYERS.of(account.target(), edition.project())) {
            deployer.breakLease();
            DeployResult result = deployer.apply(phase.plan(deployer));
            assertThat(result.isSuccess()).as(result.toText()).isTrue();
        }
    }

    private static void apply(Account account, Edition edition) {
        finish(account, edition, Phase.FIRST_APPLY);
    }

    private static Account account(String name) {
        return new Account(directory.resolve(name), exports, Clock.systemUTC());
    }
}
