package dev.athanor.runtime.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.athanor.runtime.plan.Action;
import dev.athanor.runtime.plan.DataLossConsent;
import dev.athanor.runtime.plan.Plan;
import dev.athanor.runtime.plan.PlanRefusedException;
import dev.athanor.runtime.plan.PlanStep;
import dev.athanor.runtime.state.Applier;
import dev.athanor.runtime.state.EntryState;
import dev.athanor.runtime.state.LeaseGrant;
import dev.athanor.runtime.state.LeaseHeldException;
import dev.athanor.runtime.state.LedgerChange;
import dev.athanor.runtime.state.LedgerEntry;
import dev.athanor.runtime.state.LedgerFile;
import dev.athanor.runtime.state.Provenance;
import dev.athanor.runtime.testing.Received;
import dev.athanor.runtime.testing.Reply;
import dev.athanor.runtime.testing.Shop;
import dev.athanor.runtime.testing.ShopDeployment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an apply makes of its ledger, of one that was lost, and of what belongs to others. */
class LedgerInUseTest {

    private static final String DEAD_LETTERS = "POST /queues";
    private static final DataLossConsent ALL = DataLossConsent.all();

    @TempDir
    private Path directory;

    private ShopDeployment shop;
    private Path file;

    @BeforeEach
    void begin() throws Exception {
        shop = new ShopDeployment(directory);
        file = directory.resolve("ledgers/shop/dev.json");
    }

    @AfterEach
    void end() {
        shop.close();
    }

    @Test
    void beforeTheFirstWriteAllIntentsAreNotedAndAfterwardsWhatIsThere() throws IOException {
        AtomicReference<List<LedgerEntry>> atFirst = new AtomicReference<>();
        atEach(DEAD_LETTERS, () -> atFirst.compareAndSet(null, entries()));

        shop.apply(Shop.whole());

        assertThat(atFirst.get())
                .allMatch(entry -> entry.state() == EntryState.INTENDED)
                .extracting(LedgerEntry::kind)
                .contains("queue", "worker", "d1-database", "d1-migrations", "queue-consumer", "schedules");
        assertThat(entries())
                .allMatch(entry -> entry.state() == EntryState.PRESENT && entry.intended() == null)
                .allMatch(entry -> entry.provenance() == Provenance.CREATED)
                .extracting(LedgerEntry::kind)
                .contains("queue", "worker", "d1-database")
                .doesNotContain("d1-migrations", "schedules");
        assertThat(entry("queue", "dead-letters").id()).isEqualTo("q-dead-letters");
        assertThat(Files.readString(file)).doesNotContain("secret-canary");
        assertThat(ledger("dev").lease()).isEmpty();
    }

    @Test
    void aSecondApplierIsRefusedWhileTheFirstOneRuns() {
        AtomicReference<Throwable> second = new AtomicReference<>();
        Plan plan = shop.plan(Shop.whole());
        atEach(
                DEAD_LETTERS,
                () -> second.compareAndSet(null, catchThrowable(() -> shop.applyExactly(Shop.whole(), plan))));

        DeployResult first = shop.apply(Shop.whole());

        assertThat(first.isSuccess()).as(first.toText()).isTrue();
        assertThat(second.get())
                .isInstanceOf(LeaseHeldException.class)
                .hasMessageContaining("process " + ProcessHandle.current().pid());
        assertThat(shop.writes()).filteredOn(DEAD_LETTERS::equals).hasSize(2);
    }

    @Test
    void aPlanWithNothingToDoTakesNoLeaseAndLeavesTheLedgerAlone() throws IOException {
        shop.apply(Shop.whole());
        String before = Files.readString(file);
        LeaseGrant other = ledger("dev").acquire("other", Applier.here("deploy"), Duration.ofMinutes(5));

        assertThat(shop.apply(Shop.whole()).isSuccess()).isTrue();

        ledger("dev").release(other);
        assertThat(Files.readString(file).replaceFirst("\"fence\" : \\d+", ""))
                .isEqualTo(before.replaceFirst("\"fence\" : \\d+", ""));
    }

    @Test
    void whatWasCreatedAndNotConfirmedIsOursAlthoughItsNameWasWrittenOut() throws IOException {
        cutShortAt(DEAD_LETTERS, Shop.whole());

        assertThat(shop.plan(Shop.whole()).isEmpty()).isTrue();
        assertThat(shop.planDestroy(Shop.whole(), ALL).toText()).contains("- queue failed");
    }

    @Test
    void anAdoptionThatWasCutShortIsPlannedAgain() throws IOException {
        someQueue();
        cutShortAt(DEAD_LETTERS, Shop.whole().adopting("Failed"));

        assertThat(step(shop.plan(Shop.whole().adopting("Failed")), "queue:failed")
                        .action())
                .isEqualTo(Action.ADOPT);
        assertThatThrownBy(() -> shop.plan(Shop.whole())).isInstanceOf(PlanRefusedException.class);
    }

    @Test
    void whatWasDeletedAndNotConfirmedIsStruckOut() throws IOException {
        shop.apply(Shop.whole());
        String before = Files.readString(file);
        shop.applyExactly(Shop.whole(), shop.planDestroy(Shop.whole(), ALL));
        assertThat(entries()).isEmpty();
        Files.writeString(file, before.replace("\"PRESENT\"", "\"LEAVING\""));

        assertThat(shop.planDestroy(Shop.whole(), ALL).isEmpty()).isTrue();
        DeployResult again = shop.apply(Shop.whole());

        assertThat(again.isSuccess()).as(again.toText()).isTrue();
        assertThat(shop.plan(Shop.whole()).isEmpty()).isTrue();
    }

    @Test
    void whatSomebodyElseCreatesMeanwhileDoesNotBecomeOurs() {
        Plan plan = shop.plan(Shop.whole());
        shop.account().fault(request -> {
            if (request.line().equals(DEAD_LETTERS) && request.text().contains("dead-letters")) {
                someQueue();
                return Optional.of(Reply.error(409, 11009, "Queue name 'dead-letters' is already taken."));
            }
            return Optional.empty();
        });

        assertThat(shop.applyExactly(Shop.whole(), plan).isSuccess()).isFalse();

        shop.account().repair();
        assertThatThrownBy(() -> shop.plan(Shop.whole()))
                .isInstanceOf(PlanRefusedException.class)
                .hasMessageContaining("nobody knows whose it is");
    }

    @Test
    void aLostLedgerIsSaidAndWrittenAnewFromWhatTheAccountShows() throws IOException {
        shop.apply(Shop.whole());
        Files.delete(file);

        Plan nothing = shop.plan(Shop.whole());
        assertThat(nothing.isEmpty()).isTrue();
        assertThat(nothing.warnings().toString())
                .contains("the ledger", "knows nothing of this stage", "carry its tags");

        shop.apply(Shop.whole().withoutCrons());
        assertThat(entry("queue", "dead-letters").provenance()).isEqualTo(Provenance.REBUILT);
        assertThat(shop.plan(Shop.whole().withoutCrons()).warnings()).isEmpty();
        PlanStep kept = step(shop.planDestroy(Shop.whole(), ALL), "queue:failed");
        assertThat(kept.action()).isEqualTo(Action.KEEP);
        assertThat(kept.reason()).contains("may not have been created by this stage");
    }

    @Test
    void aStageIsDestroyedAlthoughItsLedgerCannotBeRead() throws IOException {
        shop.apply(Shop.whole());
        Files.writeString(file, "{ this is no ledger");

        Plan destroy = shop.planDestroy(Shop.whole(), ALL.deletingAdopted(ALL));
        assertThat(destroy.warnings().toString()).contains("is not JSON");
        DeployResult result = shop.applyExactly(Shop.whole(), destroy);

        assertThat(result.isSuccess()).as(result.toText()).isTrue();
        assertThat(shop.account().scripts()).isEmpty();
        assertThat(shop.account().databases()).isEmpty();
        assertThat(file.resolveSibling("dev.json.unreadable-1")).hasContent("{ this is no ledger");
        assertThat(entries()).isEmpty();
    }

    @Test
    void whatWasAdoptedStaysUnlessItsDeletionIsConsentedTo() {
        someQueue();
        Shop adopting = Shop.whole().adopting("Failed");
        shop.apply(adopting);
        assertThat(entry("queue", "dead-letters").provenance()).isEqualTo(Provenance.ADOPTED);

        PlanStep kept = step(shop.planDestroy(adopting, ALL), "queue:failed");
        assertThat(kept.action()).isEqualTo(Action.KEEP);
        assertThat(kept.reason()).contains("was taken over");

        DataLossConsent consent = ALL.deletingAdopted(DataLossConsent.of(Set.of("failed")));
        DeployResult result = shop.applyExactly(adopting, shop.planDestroy(adopting, consent));
        assertThat(result.isSuccess()).as(result.toText()).isTrue();
        assertThat(shop.account().queues()).isEmpty();
        assertThat(entries()).isEmpty();
    }

    @Test
    void whatWasAdoptedAndKeptIsStillKnown() {
        someQueue();
        Shop adopting = Shop.whole().adopting("Failed");
        shop.apply(adopting);

        shop.applyExactly(adopting, shop.planDestroy(adopting, ALL));

        assertThat(shop.account().queues()).containsOnlyKeys("q-dead-letters");
        assertThat(entries()).extracting(LedgerEntry::name).containsExactly("dead-letters");
    }

    @Test
    void anAdoptedWorkerStays() {
        shop.account().scripts().put("shop-dev-users", shop.json("{\"id\":\"shop-dev-users\",\"tags\":[]}"));
        Shop adopting = Shop.whole().adopting("Users");
        shop.apply(adopting);

        Plan destroy = shop.planDestroy(adopting, ALL);

        assertThat(step(destroy, "worker:users").reason()).contains("was taken over");
        shop.applyExactly(adopting, destroy);
        assertThat(shop.account().scripts()).containsOnlyKeys("shop-dev-users");
    }

    @Test
    void howSomethingGoesIsAsItWasDeclaredLast() throws IOException {
        shop.apply(Shop.whole());
        Files.writeString(
                file,
                Files.readString(file)
                        .replaceFirst("(\"name\" : \"dead-letters\")(\\s*\\})", "$1, \"retain\" : true$2"));
        assertThat(entry("queue", "dead-letters").declarations().toList().toString())
                .contains("retain=true");

        PlanStep step = step(shop.plan(Shop.whole()), "queue:failed");
        assertThat(step.action()).isEqualTo(Action.UPDATE);
        assertThat(step.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.field()).isEqualTo("retain"));
        shop.server().forget();
        shop.apply(Shop.whole());

        assertThat(shop.writes()).isEmpty();
        assertThat(shop.plan(Shop.whole()).isEmpty()).isTrue();
    }

    @Test
    void anotherStageIsNamedAsTheOwner() {
        someQueue();
        LedgerFile prod = ledger("prod");
        LeaseGrant grant = prod.acquire("run", Applier.here("deploy"), Duration.ofMinutes(1));
        prod.write(
                grant,
                List.of(LedgerChange.put(
                        LedgerEntry.present("queue", "dead-letters", null, Provenance.CREATED, null))));
        prod.release(grant);

        assertThatThrownBy(() -> shop.plan(Shop.whole()))
                .isInstanceOf(PlanRefusedException.class)
                .hasMessageContaining("it belongs to Athanor's application shop, stage prod");
    }

    /** Applies, and leaves the ledger as it was when a request was answered: as if the process had ended then. */
    private void cutShortAt(String line, Shop declared) throws IOException {
        AtomicReference<String> ledger = new AtomicReference<>();
        atEach(line, () -> ledger.compareAndSet(null, text()));
        shop.apply(declared);
        shop.account().repair();
        Files.writeString(file, String.valueOf(ledger.get()));
        ledger("dev").breakLease();
    }

    private void atEach(String line, Runnable action) {
        shop.account().fault(request -> {
            runAt(request, line, action);
            return Optional.empty();
        });
    }

    private static void runAt(Received request, String line, Runnable action) {
        if (request.line().equals(line)) {
            action.run();
        }
    }

    private String text() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void someQueue() {
        shop.account()
                .queues()
                .put(
                        "q-dead-letters",
                        shop.json(
                                "{\"queue_id\":\"q-dead-letters\",\"queue_name\":\"dead-letters\",\"consumers\":[]}"));
    }

    private List<LedgerEntry> entries() {
        return ledger("dev").read().entries();
    }

    private LedgerEntry entry(String kind, String name) {
        return ledger("dev").read().entry(kind, name).orElseThrow();
    }

    private LedgerFile ledger(String stage) {
        return new LedgerFile(directory.resolve("ledgers"), "shop", stage);
    }

    private static PlanStep step(Plan plan, String resource) {
        return plan.steps().stream()
                .filter(step -> step.resource().toString().equals(resource))
                .findFirst()
                .orElseThrow();
    }
}
