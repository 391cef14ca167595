package dev.athanor.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.manifest.Fragment;
import dev.athanor.manifest.QueueEntry;
import dev.athanor.runtime.cloudflare.CloudflareApi;
import dev.athanor.runtime.cloudflare.D1Api;
import dev.athanor.runtime.cloudflare.Page;
import dev.athanor.runtime.state.Ledger;
import dev.athanor.runtime.state.LedgerDatabase;
import dev.athanor.runtime.state.LedgerEntry;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The ledger that an account holds itself, on a real SQLite. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerDatabaseTest {

    private static final LedgerEntry TASKS = queue("tasks");
    private static final LedgerEntry MAIL = queue("it's mail");

    private LocalCloud cloud;
    private D1Api d1;

    @BeforeAll
    void start(@TempDir Path directory) {
        cloud = LocalCloud.start(LocalCloudOptions.in(directory));
        d1 = new CloudflareApi(cloud.target(), request -> {}).d1();
    }

    @AfterAll
    void stop() {
        cloud.close();
    }

    @Test
    void readingCreatesNothing() {
        assertThat(ledger("reader", "dev").entries()).isEmpty();
        assertThat(Page.all(d1::list)).noneMatch(database -> database.name().contains("reader"));
    }

    @Test
    void whatOneMachineNotesAnotherReads() {
        ledger("shop", "dev").put(TASKS);
        ledger("shop", "dev").put(MAIL);
        ledger("shop", "dev").put(TASKS);

        assertThat(ledger("shop", "dev").entries()).containsExactly(MAIL, TASKS);
    }

    @Test
    void stagesAndApplicationsAreApart() {
        ledger("apart", "dev").put(TASKS);

        assertThat(ledger("apart", "prod").entries()).isEmpty();
        assertThat(ledger("other", "dev").entries()).isEmpty();
    }

    @Test
    void whatIsRemovedIsGone() {
        Ledger ledger = ledger("removed", "dev");
        ledger.put(TASKS);
        ledger.put(MAIL);
        ledger.remove(TASKS);

        assertThat(ledger("removed", "dev").entries()).containsExactly(MAIL);
    }

    private Ledger ledger(String app, String stage) {
        return new LedgerDatabase(d1, () -> Page.all(d1::list), app, stage);
    }

    private static LedgerEntry queue(String name) {
        return new LedgerEntry("queue", name, Fragment.of("com.example.Tasks", "tasks", new QueueEntry(name)));
    }
}
