package dev.athanor.runtime.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.manifest.Fragment;
import dev.athanor.manifest.QueueEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerFileTest {

    private static final Applier ANN = new Applier("ann", "desk", 11, "deploy");
    private static final Fragment DECLARATION = Fragment.of("com.example.Tasks", "tasks", new QueueEntry("tasks"));
    private static final LedgerEntry TASKS =
            LedgerEntry.present("queue", "tasks", DECLARATION, Provenance.ADOPTED, "q-1");

    @TempDir
    private Path directory;

    @Test
    void readingWritesNothing() throws IOException {
        assertThat(ledger("dev").read()).isEqualTo(LedgerReading.NONE);
        assertThat(ledger("dev").lease()).isEmpty();
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void whatIsWrittenIsReadWithTheRunThatWroteIt() {
        LedgerEntry mail = TASKS.becoming(DECLARATION).leaving();
        write("dev", LedgerChange.put(mail), LedgerChange.put(TASKS));
        write("dev", LedgerChange.remove("queue", "other"));

        assertThat(ledger("dev").read().entries()).containsExactly(TASKS.writtenBy("run"));
        assertThat(ledger("prod").read().entries()).isEmpty();
    }

    @Test
    void whatIsRemovedIsGone() {
        write("dev", LedgerChange.put(TASKS));
        write("dev", LedgerChange.remove("queue", "tasks"));

        assertThat(ledger("dev").read().entries()).isEmpty();
    }

    @Test
    void aLeaseOfAProcessOfThisMachineThatIsGoneIsTakenOverAtOnce() throws Exception {
        Process ended = new ProcessBuilder("true").start();
        assertThat(ended.waitFor()).isZero();
        Applier here = Applier.here("deploy");
        Applier killed = new Applier(here.user(), here.host(), ended.pid(), "deploy");
        ledger("dev").acquire("killed", killed, Duration.ofMinutes(1));

        LeaseGrant grant = ledger("dev").acquire("next", here, Duration.ofMinutes(1));

        assertThat(grant.fence()).isEqualTo(2);
        assertThatThrownBy(() -> ledger("dev").acquire("third", ANN, Duration.ofMinutes(1)))
                .isInstanceOf(LeaseHeldException.class);
    }

    @Test
    void otherStagesAreNamedAsOwners() {
        write("prod", LedgerChange.put(TASKS));

        assertThat(ledger("dev").owner(TASKS.key())).contains("shop, stage prod");
        assertThat(ledger("prod").owner(TASKS.key())).isEmpty();
    }

    @Test
    void theFirstFormIsTakenOver() throws IOException {
        Path file = Files.createDirectories(directory.resolve("shop")).resolve("dev.json");
        Files.writeString(file, """
                {"format": 1, "entries": [{"kind": "r2-bucket", "name": "tasks", "fragment":
                  {"format": 1, "declaration": "com.example.Tasks", "id": "tasks", "entry": {"kind": "queue", "name": "tasks"}}}]}
                """);

        assertThat(ledger("dev").read().entries())
                .extracting(LedgerEntry::kind)
                .containsExactly("r2-bucket", "r2-domains");
        write("dev", LedgerChange.put(TASKS));

        assertThat(Files.readString(file)).contains("\"format\" : 2");
        assertThat(ledger("dev").read().entries()).hasSize(3).allMatch(entry -> entry.declaration() != null);
    }

    @Test
    void aNewerFormIsRefusedByReadersAndWriters() throws IOException {
        Path file = Files.createDirectories(directory.resolve("shop")).resolve("dev.json");
        Files.writeString(file, "{\"format\": 3, \"athanor\": \"9.1\", \"what\": true}");

        assertThatThrownBy(() -> ledger("dev").read())
                .isInstanceOf(NewerLedgerException.class)
                .hasMessageContaining("form 3")
                .hasMessageContaining("Use Athanor 9.1 or later");
        assertThatThrownBy(() -> ledger("dev").acquire("run", ANN, Duration.ofMinutes(1)))
                .isInstanceOf(NewerLedgerException.class);
        assertThat(Files.readString(file)).contains("\"what\"");
    }

    @Test
    void aFileThatCannotBeReadIsKeptBesideTheNewOne() throws IOException {
        Path file = Files.createDirectories(directory.resolve("shop")).resolve("dev.json");
        Files.writeString(file, "{\"format\": 2, \"entr");

        assertThat(ledger("dev").read().problem()).isEqualTo("is not JSON");
        write("dev", LedgerChange.put(TASKS));

        assertThat(file.resolveSibling("dev.json.unreadable-1")).hasContent("{\"format\": 2, \"entr");
        assertThat(ledger("dev").read()).isEqualTo(new LedgerReading(List.of(TASKS.writtenBy("run")), null));
    }

    @Test
    void anEntryThatCannotBeReadIsNamedAndTheOthersAreRead() throws IOException {
        write(
                "dev",
                LedgerChange.put(TASKS),
                LedgerChange.put(LedgerEntry.present("kv", "x", null, Provenance.CREATED, null)));
        Path file = directory.resolve("shop/dev.json");
        Files.writeString(file, Files.readString(file).replace("ADOPTED", "FOUND"));

        LedgerReading reading = ledger("dev").read();

        assertThat(reading.problem()).isEqualTo("cannot be read where it is of queue tasks");
        assertThat(reading.entries()).extracting(LedgerEntry::name).containsExactly("x");
    }

    @Test
    void manyThreadsWriteWithoutLosingAnything() throws InterruptedException {
        LeaseGrant grant = ledger("dev").acquire("run", ANN, Duration.ofMinutes(5));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        IntStream.range(0, 40)
                .mapToObj(number -> LedgerEntry.present("queue", "q" + number, null, Provenance.CREATED, null))
                .forEach(entry -> threads.execute(() -> ledger("dev").write(grant, List.of(LedgerChange.put(entry)))));
        threads.shutdown();

        assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        assertThat(ledger("dev").read().entries()).hasSize(40);
    }

    private void write(String stage, LedgerChange... changes) {
        Ledger ledger = ledger(stage);
        LeaseGrant grant = ledger.acquire("run", ANN, Duration.ofMinutes(1));
        ledger.write(grant, List.of(changes));
        ledger.release(grant);
    }

    private Ledger ledger(String stage) {
        return new LedgerFile(directory, "shop", stage);
    }
}
