package dev.athanor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.oracles.ToolRun;
import dev.athanor.oracles.Tsc;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worker code of the samples with a workflow and with a room, against their types. */
class OrdersAndChatTypesTest {

    @TempDir
    private Path project;

    @Test
    void bothFitTheirTypes() throws IOException {
        assertThat(Tsc.check(copy(Sample.ORDERS), "--strict").output()).isEmpty();
        assertThat(Tsc.check(copy(Sample.CHAT), "--strict").output()).isEmpty();
    }

    @Test
    void aWorkflowThatReturnsSomethingElseIsRefused() throws IOException {
        Path worker = copy(Sample.ORDERS);
        Shop.edit(
                worker.resolve("order-processor.ts"), "customer, total, state: \"PAID\"", "customer, state: \"PAID\"");

        assertThat(mistakes(worker)).contains("order-processor.ts").contains("'total'");
    }

    @Test
    void anEventThatIsNotDeclaredIsRefused() throws IOException {
        Path worker = copy(Sample.ORDERS);
        Shop.edit(worker.resolve("order-processor.ts"), "type: \"payment-received\"", "type: \"payment\"");
        Shop.edit(worker.resolve("api.ts"), "type: \"payment-received\"", "type: \"paid\"");

        assertThat(mistakes(worker)).contains("order-processor.ts").contains("api.ts(");
    }

    @Test
    void parametersOfAnotherTypeAreRefused() throws IOException {
        Path worker = copy(Sample.ORDERS);
        Shop.edit(worker.resolve("api.ts"), "request.json<Order>()", "request.json<Payment>()");

        assertThat(mistakes(worker)).contains("api.ts").contains("'Payment'");
    }

    @Test
    void aWorkflowThatIsNotExportedOrExtendsSomethingElseIsNamed() throws IOException {
        Path worker = copy(Sample.ORDERS);
        Shop.edit(worker.resolve("order-processor.ts"), " extends WorkflowEntrypoint<Env, Order>", "");
        assertThat(mistakes(worker)).contains("order-processor.check.ts");
        Shop.edit(worker.resolve("api.ts"), "export { OrderProcessor } from \"./order-processor\";\n", "");
        assertThat(mistakes(worker)).contains("order-processor.check.ts").contains("OrderProcessor");
    }

    @Test
    void anObjectThatItsNamedWorkerDoesNotExportIsNamed() throws IOException {
        Path worker = copy(Sample.CHAT);
        Shop.edit(worker.resolve("rooms.ts"), "export { Room } from \"./room\";\n", "");

        assertThat(mistakes(worker)).contains("room.check.ts").contains("Room");
    }

    private Path copy(Sample sample) throws IOException {
        Path copy = project.resolve(sample.folder());
        Shop.copy(sample.directory().resolve("src/main/worker"), copy.resolve("src/main/worker"));
        Shop.copy(sample.directory().resolve("target/athanor/types"), copy.resolve("target/athanor/types"));
        return copy.resolve("src/main/worker");
    }

    private static String mistakes(Path worker) {
        ToolRun run = Tsc.check(worker, "--strict");
        assertThat(run.succeeded()).as(run.output()).isFalse();
        return run.output();
    }
}
