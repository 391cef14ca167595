package dev.athanor.runtime.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.runtime.testing.ScriptedClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may write, by a clock that the tests set. */
class LeaseTest {

    /** Renewed by nobody while a test runs, except where a guard asks. */
    private static final LeaseTimes TIMES =
            new LeaseTimes(Duration.ofHours(1), Duration.ofHours(6), Duration.ofHours(2));

    private static final Duration USABLE = TIMES.expiry().minus(TIMES.margin());
    private static final Applier ANN = new Applier("ann", "desk", 11, "deploy");
    private static final Applier BOB = new Applier("bob", "build-7", 22, "destroy");
    private static final LedgerEntry TASKS = LedgerEntry.present("queue", "tasks", null, Provenance.CREATED, "q-1");

    private final ScriptedClock clock = new ScriptedClock();

    @TempDir
    private Path directory;

    private Ledger ledger;

    @BeforeEach
    void begin() {
        ledger = new LedgerFile(directory, "shop", "dev", clock);
    }

    @Test
    void theSecondApplierIsToldWhoHoldsTheLease() {
        try (Lease lease = take(ANN)) {
            assertThatThrownBy(() -> take(BOB))
                    .isInstanceOf(LeaseHeldException.class)
                    .hasMessageContaining("shop, stage dev")
                    .hasMessageContaining("ann@desk (process 11) holds the lease to deploy")
                    .hasMessageContaining("since 2026-11-23T08:00:00Z")
                    .hasMessageContaining("expires 2026-11-23T14:00:00Z")
                    .hasMessageContaining("athanor lease break");
            assertThatCode(lease::beforeWrite).doesNotThrowAnyException();
        }
    }

    @Test
    void whatWasGivenBackCanBeTakenAtOnceUnderAHigherNumber() {
        LeaseGrant first = ledger.acquire("run-1", ANN, TIMES.expiry());
        ledger.release(first);

        LeaseGrant second = ledger.acquire("run-2", BOB, TIMES.expiry());

        assertThat(second.fence()).isGreaterThan(first.fence());
        assertThat(second.expired()).isNull();
    }

    @Test
    void whatHasExpiredIsTakenOverWithAWord() {
        Lease zombie = take(ANN);
        clock.pass(TIMES.expiry());

        try (Lease lease = take(BOB)) {
            assertThat(lease.takenOver()).map(LeaseRecord::applier).contains(ANN);
            assertThatCode(lease::beforeWrite).doesNotThrowAnyException();
            assertThatThrownBy(zombie::beforeWrite).isInstanceOf(LeaseLostException.class);
            assertThatThrownBy(() -> zombie.write(List.of(LedgerChange.put(TASKS))))
                    .isInstanceOf(LeaseLostException.class);
        }
        zombie.close();
        assertThat(ledger.read().entries()).isEmpty();
    }

    @Test
    void aZombieThatBelievesInItsLeaseIsRefusedByTheLedger() {
        LeaseGrant zombie = ledger.acquire("run-1", ANN, TIMES.expiry());
        clock.pass(TIMES.expiry());
        LeaseGrant owner = ledger.acquire("run-2", BOB, TIMES.expiry());

        assertThatThrownBy(() -> ledger.write(zombie, List.of(LedgerChange.put(TASKS))))
                .isInstanceOf(LeaseLostException.class);
        assertThat(ledger.renew(zombie, TIMES.expiry())).isFalse();
        ledger.release(zombie);

        assertThat(ledger.lease()).map(LeaseRecord::run).contains("run-2");
        assertThat(ledger.renew(owner, TIMES.expiry())).isTrue();
        assertThat(ledger.read().entries()).isEmpty();
    }

    @Test
    void whoSleptPastTheTimeAsksTheLedgerAndGoesOnWhenNobodyCame() {
        try (Lease lease = take(ANN)) {
            clock.sleep(TIMES.expiry().plusHours(1));

            assertThatCode(lease::beforeWrite).doesNotThrowAnyException();
            assertThat(ledger.lease()).map(LeaseRecord::heartbeat).contains(clock.instant());
        }
    }

    @Test
    void aClockThatIsSetBackDoesNotMakeALeaseLonger() {
        Lease lease = take(ANN);
        clock.pass(USABLE);
        clock.set(USABLE.negated());
        ledger.breakLease();

        assertThatThrownBy(lease::beforeWrite).isInstanceOf(LeaseLostException.class);
        lease.close();
    }

    @Test
    void whileItIsSureOfItsLeaseAnApplyAsksNobody() {
        try (Lease lease = take(ANN)) {
            clock.pass(USABLE.minusNanos(1));
            lease.beforeWrite();

            assertThat(ledger.lease())
                    .map(LeaseRecord::heartbeat)
                    .contains(clock.instant().minus(USABLE).plusNanos(1));
        }
    }

    @Test
    void aBrokenLeaseIsLost() {
        LeaseGrant grant = ledger.acquire("run-1", ANN, TIMES.expiry());

        assertThat(ledger.breakLease()).map(LeaseRecord::applier).contains(ANN);

        assertThat(ledger.lease()).isEmpty();
        assertThat(ledger.breakLease()).isEmpty();
        assertThatThrownBy(() -> ledger.write(grant, List.of(LedgerChange.put(TASKS))))
                .isInstanceOf(LeaseLostException.class);
        assertThat(ledger.acquire("run-2", BOB, TIMES.expiry()).fence()).isGreaterThan(grant.fence());
    }

    @Test
    void whomTheLedgerRefusesWritesNothingElseEither() {
        try (Lease lease = take(ANN)) {
            ledger.breakLease();
            assertThatThrownBy(() -> lease.write(List.of(LedgerChange.put(TASKS))))
                    .isInstanceOf(LeaseLostException.class);

            assertThatThrownBy(lease::beforeWrite).isInstanceOf(LeaseLostException.class);
        }
    }

    @Test
    void theHeartbeatRenews() throws Exception {
        LeaseTimes quick = new LeaseTimes(Duration.ofMillis(5), Duration.ofHours(1), Duration.ZERO);
        try (Lease lease = Lease.take(ledger, ANN, quick, clock)) {
            clock.pass(Duration.ofMinutes(30));

            long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (!ledger.lease().orElseThrow().heartbeat().equals(clock.instant())) {
                assertThat(System.nanoTime()).as("renewed in time").isLessThan(deadline);
                Thread.onSpinWait();
            }
            lease.beforeWrite();
        }
    }

    @Test
    void ofTenAppliersOneProceeds() throws Exception {
        AtomicInteger held = new AtomicInteger();
        List<Future<Lease>> all = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(10);
        try {
            for (int at = 0; at < 10; at++) {
                all.add(threads.submit(() -> take(ANN)));
            }
            for (Future<Lease> one : all) {
                try {
                    one.get().beforeWrite();
                    held.incrementAndGet();
                } catch (java.util.concurrent.ExecutionException e) {
                    assertThat(e).hasCauseInstanceOf(LeaseHeldException.class);
                }
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(held).hasValue(1);
    }

    private Lease take(Applier applier) {
        return Lease.take(ledger, applier, TIMES, clock);
    }
}
