package dev.athanor.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.manifest.Fragment;
import dev.athanor.manifest.QueueEntry;
import dev.athanor.runtime.cloudflare.CloudflareApi;
import dev.athanor.runtime.cloudflare.D1Api;
import dev.athanor.runtime.cloudflare.D1Api.Query;
import dev.athanor.runtime.cloudflare.Page;
import dev.athanor.runtime.state.Applier;
import dev.athanor.runtime.state.LeaseGrant;
import dev.athanor.runtime.state.LeaseHeldException;
import dev.athanor.runtime.state.LeaseLostException;
import dev.athanor.runtime.state.LeaseRecord;
import dev.athanor.runtime.state.Ledger;
import dev.athanor.runtime.state.LedgerChange;
import dev.athanor.runtime.state.LedgerDatabase;
import dev.athanor.runtime.state.LedgerEntry;
import dev.athanor.runtime.state.LedgerKey;
import dev.athanor.runtime.state.LedgerReading;
import dev.athanor.runtime.state.NewerLedgerException;
import dev.athanor.runtime.state.Provenance;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The ledger that an account holds itself, on a real SQLite. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerDatabaseTest {

    private static final Applier ANN = new Applier("ann", "desk", 11, "deploy");
    private static final Applier BOB = new Applier("bob", "build-7", 22, "destroy");
    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration GONE_AT_ONCE = Duration.ofMillis(1);
    private static final LedgerEntry TASKS = queue("tasks");
    private static final LedgerEntry MAIL = queue("it's \"mail\" \u00e9");

    private LocalCloud cloud;
    private CloudflareApi api;
    private D1Api d1;

    @BeforeAll
    void start(@TempDir Path directory) {
        cloud = LocalCloud.start(LocalCloudOptions.in(directory));
        api = new CloudflareApi(cloud.target(), request -> {});
        d1 = api.d1();
    }

    @AfterAll
    void stop() {
        cloud.close();
    }

    @AfterEach
    void forget() {
        Page.all(d1::list).stream()
                .filter(database -> database.name().equals(LedgerDatabase.NAME))
                .forEach(database -> d1.delete(database.uuid()));
    }

    @Test
    void readingCreatesNothing() {
        assertThat(ledger("dev").read()).isEqualTo(LedgerReading.NONE);
        assertThat(ledger("dev").lease()).isEmpty();
        assertThat(ledger("dev").owner(TASKS.key())).isEmpty();
        assertThat(ledger("dev").breakLease()).isEmpty();
        assertThat(Page.all(d1::list)).isEmpty();
    }

    @Test
    void whatOneMachineNotesAnotherReads() {
        LedgerEntry leaving = queue("old").becoming(TASKS.declaration()).leaving();
        write("dev", LedgerChange.put(TASKS), LedgerChange.put(MAIL), LedgerChange.put(leaving));
        write("dev", LedgerChange.put(TASKS), LedgerChange.remove("queue", "old"), LedgerChange.remove("queue", "no"));

        LedgerReading reading = ledger("dev").read();

        assertThat(reading.problem()).isNull();
        assertThat(reading.entries())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("run")
                .containsExactly(MAIL, TASKS);
        assertThat(reading.entries()).extracting(LedgerEntry::run).containsOnly("run");
    }

    @Test
    void stagesAreApartAndKnowOfEachOther() {
        write("dev", LedgerChange.put(TASKS));

        assertThat(ledger("prod").read().entries()).isEmpty();
        assertThat(ledger("prod").owner(TASKS.key())).contains("shop, stage dev");
        assertThat(ledger("dev").owner(TASKS.key())).isEmpty();
        assertThat(ledger("prod").owner(new LedgerKey("queue", "other"))).isEmpty();
    }

    @Test
    void thousandsOfEntriesGoInFewRequests() {
        List<LedgerChange> many = IntStream.range(0, 3_000)
                .mapToObj(number -> LedgerChange.put(queue("q" + number)))
                .toList();
        LeaseGrant grant = ledger("dev").acquire("run", ANN, LONG);

        ledger("dev").write(grant, many);

        assertThat(ledger("dev").read().entries()).hasSize(3_000);
    }

    @Test
    void aSecondApplierIsToldWhoIsThereAndAnotherStageIsFree() {
        LeaseGrant grant = ledger("dev").acquire("run-1", ANN, LONG);

        assertThatThrownBy(() -> ledger("dev").acquire("run-2", BOB, LONG))
                .isInstanceOf(LeaseHeldException.class)
                .hasMessageContaining("ann@desk (process 11)");
        assertThat(ledger("prod").acquire("run-3", BOB, LONG).fence()).isEqualTo(1);
        assertThat(ledger("dev").lease()).map(LeaseRecord::run).contains("run-1");
        assertThat(ledger("dev").acquire("run-1", ANN, LONG).fence()).isEqualTo(grant.fence());
    }

    @Test
    void whatExpiredIsTakenOverAndItsOwnerWritesNothingMore() {
        LeaseGrant zombie = expired("run-1");

        LeaseGrant owner = ledger("dev").acquire("run-2", BOB, LONG);

        assertThat(owner.fence()).isGreaterThan(zombie.fence());
        assertThat(owner.expired()).isNotNull().extracting(LeaseRecord::applier).isEqualTo(ANN);
        assertThat(ledger("dev").renew(zombie, LONG)).isFalse();
        ledger("dev").release(zombie);
        assertThatThrownBy(() -> ledger("dev").write(zombie, List.of(LedgerChange.put(TASKS))))
                .isInstanceOf(LeaseLostException.class);
        assertThatThrownBy(() -> ledger("dev").write(zombie, List.of(LedgerChange.remove("queue", "tasks"))))
                .isInstanceOf(LeaseLostException.class);
        assertThat(ledger("dev").renew(owner, LONG)).isTrue();
        assertThat(ledger("dev").read().entries()).isEmpty();
    }

    @Test
    void whatExpiredAndNobodyTookCanBeRenewed() {
        assertThat(ledger("dev").renew(expired("run-1"), LONG)).isTrue();
    }

    @Test
    void aBrokenLeaseIsFree() {
        LeaseGrant grant = ledger("dev").acquire("run-1", ANN, LONG);

        assertThat(ledger("dev").breakLease()).map(LeaseRecord::applier).contains(ANN);

        assertThat(ledger("dev").lease()).isEmpty();
        assertThat(ledger("dev").renew(grant, LONG)).isFalse();
        assertThat(ledger("dev").acquire("run-2", BOB, LONG).fence()).isGreaterThan(grant.fence() + 1);
    }

    @Test
    void theFirstFormIsReadAndTakenOver() {
        String database = d1.create(new D1Api.NewDatabase(LedgerDatabase.NAME)).uuid();
        d1.query(
                database,
                Query.of("CREATE TABLE created (app TEXT NOT NULL, stage TEXT NOT NULL, kind TEXT NOT NULL,"
                        + " name TEXT NOT NULL, declaration TEXT NOT NULL, PRIMARY KEY (app, stage, kind, name));"
                        + " INSERT INTO created VALUES ('shop', 'dev', 'r2-bucket', 'pics', '{\"format\":1,\"declaration\":"
                        + "\"com.example.Pics\",\"id\":\"pics\",\"entry\":{\"kind\":\"queue\",\"name\":\"pics\"}}')"));
        assertThat(ledger("dev").read().entries()).extracting(LedgerEntry::name).containsExactly("pics");

        write("prod", LedgerChange.put(TASKS));

        assertThat(ledger("dev").read().entries())
                .extracting(LedgerEntry::kind)
                .containsExactly("r2-bucket", "r2-domains");
        assertThat(ledger("dev").read().entries()).allMatch(entry -> entry.provenance() == Provenance.CREATED);
    }

    @Test
    void aNewerFormIsRefused() {
        write("dev", LedgerChange.put(TASKS));
        sql("UPDATE ledger SET format = 7, athanor = '9.1'");

        assertThatThrownBy(() -> ledger("dev").read())
                .isInstanceOf(NewerLedgerException.class)
                .hasMessageContaining("Athanor 9.1");
        sql("DROP TABLE entries; DROP TABLE leases");
        assertThatThrownBy(() -> ledger("dev").read()).isInstanceOf(NewerLedgerException.class);
        assertThatThrownBy(() -> ledger("dev").acquire("run-2", BOB, LONG)).isInstanceOf(NewerLedgerException.class);
    }

    @Test
    void aTableOfAnotherFormIsKeptUnderAnotherName() {
        write("dev", LedgerChange.put(TASKS));
        sql("ALTER TABLE entries RENAME COLUMN provenance TO origin");
        assertThat(ledger("dev").read().problem()).contains("not of its form");

        write("dev", LedgerChange.put(MAIL));

        assertThat(ledger("dev").read().problem()).isNull();
        assertThat(ledger("dev").read().entries()).extracting(LedgerEntry::name).containsExactly(MAIL.name());
        assertThat(sql("SELECT name FROM entries_unreadable_1")).containsExactly("tasks");
    }

    @Test
    void rowsThatCannotBeReadAreNamed() {
        write("dev", LedgerChange.put(TASKS), LedgerChange.put(MAIL));
        sql("UPDATE entries SET declaration = '{' WHERE name = 'tasks'");

        assertThat(ledger("dev").read().problem()).isEqualTo("cannot be read where it is of queue tasks");
        assertThat(ledger("dev").read().entries()).extracting(LedgerEntry::name).containsExactly(MAIL.name());
    }

    private LeaseGrant expired(String run) {
        LeaseGrant grant = ledger("dev").acquire(run, ANN, GONE_AT_ONCE);
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!ledger("dev").lease().orElseThrow().expired()) {
            assertThat(System.nanoTime()).as("expired in time").isLessThan(deadline);
        }
        return grant;
    }

    private void write(String stage, LedgerChange... changes) {
        Ledger ledger = ledger(stage);
        LeaseGrant grant = ledger.acquire("run", ANN, LONG);
        ledger.write(grant, List.of(changes));
        ledger.release(grant);
    }

    private List<Object> sql(String sql) {
        String database = Page.all(d1::list).get(0).uuid();
        return d1.query(database, Query.of(sql)).stream()
                .flatMap(result -> result.results() == null ? null : result.results().stream())
                .map(row -> row.get("name"))
                .toList();
    }

    private Ledger ledger(String stage) {
        return new LedgerDatabase(api, () -> Page.all(d1::list), "shop", stage);
    }

    private static LedgerEntry queue(String name) {
        return LedgerEntry.present(
                "queue",
                name,
                Fragment.of("com.example.Tasks", "tasks", new QueueEntry(name)),
                Provenance.CREATED,
                "q-" + name);
    }
}
