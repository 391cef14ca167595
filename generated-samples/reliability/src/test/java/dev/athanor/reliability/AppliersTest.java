package dev.athanor.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.acceptance.AccountReading;
import dev.athanor.acceptance.Sample;
import dev.athanor.local.fault.ApiFault;
import dev.athanor.local.fault.ApiFaults;
import dev.athanor.local.standin.ProbedExports;
import dev.athanor.runtime.apply.DeployResult;
import dev.athanor.runtime.apply.Deployer;
import dev.athanor.runtime.apply.TestDeployers;
import dev.athanor.runtime.state.LeaseHeldException;
import dev.athanor.runtime.state.LeaseTimes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that apply to one stage at the same time, or too late. */
class AppliersTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** A lease that expires while a test waits for it. */
    private static final Duration QUIET = Duration.ofMillis(700);

    private static final LeaseTimes SHORT =
            new LeaseTimes(Duration.ofMillis(500), Duration.ofSeconds(3), Duration.ofSeconds(1));

    @TempDir
    private static Path directory;

    private static ProbedExports exports;
    private static Edition edition;
    private static AccountReading undisturbed;
    private static Map<String, Integer> creations;

    private final TestDeployers deployers = new TestDeployers();

    @BeforeAll
    static void prepare() {
        exports = new ProbedExports(directory.resolve("probed"));
        edition = Edition.first(Sample.SHOP, directory.resolve("athanor"));
        try (Account account = account()) {
            apply(account, new TestDeployers());
            undisturbed = account.read();
            creations = account.creations();
        }
    }

    @AfterAll
    static void end() {
        exports.close();
    }

    /** The one that has the lease uploads its first script when all others have given up. */
    @Test
    void oneAppliesAndTheOthersNameIt() throws Exception {
        int number = Integer.getInteger("reliability.appliers", 3);
        CountDownLatch others = new CountDownLatch(number - 1);
        List<Process> processes = new ArrayList<>();
        List<CompletableFuture<Void>> ended = new ArrayList<>();
        try (Account account = account()) {
            account.meets((method, path) -> {
                if (isUpload(method, path)) {
                    await(others);
                }
                return ApiFault.NONE;
            });
            for (int index = 0; index < number; index++) {
                Process process = start(account, "applier-" + index, LeaseTimes.STANDARD);
                ended.add(process.onExit().thenRun(others::countDown));
                processes.add(process);
            }
            for (Process process : processes) {
                assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                        .isTrue();
            }
            List<Process> successful = processes.stream()
                    .filter(process -> process.exitValue() == 0)
                    .toList();
            assertThat(successful).hasSize(1);
            assertThat(ended).hasSize(number);
            for (int index = 0; index < number; index++) {
                if (processes.get(index).exitValue() != 0) {
                    assertThat(said("applier-" + index))
                            .contains("(process " + successful.get(0).pid() + ")");
                }
            }
            assertAsIfUndisturbed(account);
        } finally {
            processes.forEach(Process::destroyForcibly);
        }
    }

    /** A process stops in the middle of an apply, others take over when its lease has expired, and it wakes up. */
    @Test
    void whoWakesUpWithoutTheLeaseWritesNothing() throws Exception {
        int points = Integer.getInteger("reliability.zombies", 1);
        for (int point = 1; point <= points; point++) {
            wakesUp(1 + (point - 1) % 5);
        }
    }

    /** One that stops as it sends a write, and no other request is on its way. */
    private void wakesUp(int write) throws Exception {
        CompletableFuture<Process> started = new CompletableFuture<>();
        CountDownLatch stopped = new CountDownLatch(1);
        AtomicInteger writes = new AtomicInteger();
        AtomicLong last = new AtomicLong();
        try (Account account = account()) {
            account.meets((method, path) -> {
                if (!isOfTheLedger(path)) {
                    last.set(System.nanoTime());
                }
                if (isWrite(method, path) && writes.incrementAndGet() == write) {
                    untilNothingElseComes(last);
                    signal("STOP", started.join());
                    stopped.countDown();
                }
                return ApiFault.NONE;
            });
            Process process = start(account, "zombie-" + write, SHORT);
            try {
                started.complete(process);
                assertThat(stopped.await(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                        .isTrue();
                account.meets(ApiFaults.NONE);
                applyWhenItHasExpired(account);
                assertAsIfUndisturbed(account);
                LedgerText ledger = account.ledger();
                AtomicInteger late = new AtomicInteger();
                account.meets((method, path) -> {
                    if (isWrite(method, path)) {
                        late.incrementAndGet();
                    }
                    return ApiFault.NONE;
                });
                signal("CONT", process);
                assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                        .isTrue();
                assertThat(process.exitValue()).as(said("zombie-" + write)).isNotZero();
                assertThat(late).hasValue(0);
                assertThat(account.ledger()).isEqualTo(ledger);
                assertAsIfUndisturbed(account);
            } finally {
                process.destroyForcibly();
            }
        }
    }

    /** What does not wait for the request that is held here has been sent by then. */
    private static void untilNothingElseComes(AtomicLong last) {
        while (System.nanoTime() - last.get() < QUIET.toNanos()) {
            Thread.onSpinWait();
        }
    }

    private void applyWhenItHasExpired(Account account) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                apply(account, deployers);
                return;
            } catch (LeaseHeldException e) {
                assertThat(System.nanoTime()).isLessThan(deadline);
            }
        }
    }

    private static void apply(Account account, TestDeployers deployers) {
        try (Deployer deployer = deployers.of(account.target(), edition.project())) {
            DeployResult result = deployer.apply(Phase.FIRST_APPLY.plan(deployer));
            assertThat(result.isSuccess()).as(result.toText()).isTrue();
        }
    }

    private static void assertAsIfUndisturbed(Account account) {
        assertThat(undisturbed.differences(account.read())).isEmpty();
        assertThat(account.creations()).isEqualTo(creations);
    }

    private static Process start(Account account, String name, LeaseTimes times) throws IOException {
        Path place = Files.createDirectories(directory.resolve(name));
        edition.write(place);
        return ApplyingProcess.start(account, edition, place, Phase.FIRST_APPLY, times);
    }

    private static String said(String name) throws IOException {
        return Files.readString(directory.resolve(name).resolve("process.log"));
    }

    private static boolean isUpload(String method, String path) {
        return method.equals("PUT") && path.matches("/accounts/[^/]+/workers/scripts/[^/]+");
    }

    /** All that changes the account, but for its ledger. */
    private static boolean isWrite(String method, String path) {
        return !method.equals("GET") && !isOfTheLedger(path);
    }

    private static boolean isOfTheLedger(String path) {
        return path.endsWith("/query");
    }

    private static void signal(String name, Process process) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Account account() {
        return new Account(directory.resolve("account"), exports, Clock.systemUTC());
    }
}
