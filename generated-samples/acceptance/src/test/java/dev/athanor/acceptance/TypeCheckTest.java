package dev.athanor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.oracles.ToolRun;
import dev.athanor.oracles.Tsc;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample's worker code against the generated types, as it is and with mistakes that types have to catch. */
class TypeCheckTest {

    @TempDir
    private Path project;

    @BeforeEach
    void copyWorkerCodeAndTypes() throws IOException {
        Shop.copy(Shop.directory().resolve("src/main/worker"), worker());
        Shop.copy(Shop.generated().resolve("types"), project.resolve("target/athanor/types"));
    }

    @Test
    void theSampleFitsItsTypes() {
        ToolRun run = Tsc.check(worker(), "--strict");

        assertThat(run.output()).isEmpty();
        assertThat(run.succeeded()).isTrue();
    }

    @Test
    void aMessageWithAFieldOfAnotherTypeIsRefused() throws IOException {
        edit("accept.ts", "env.PLACED_ORDERS.send(order)", "env.PLACED_ORDERS.send({ ...order, placedAt: 42 })");

        assertThat(mistakes()).contains("accept.ts").contains("Type 'number' is not assignable to type 'string'");
    }

    @Test
    void aMessageThatIsSomethingElseIsRefused() throws IOException {
        edit("accept.ts", "env.PLACED_ORDERS.send(order)", "env.PLACED_ORDERS.send(customer)");

        assertThat(mistakes())
                .contains("accept.ts")
                .contains("Type 'Customer' is missing the following properties from type 'Order'")
                .contains("customerId, placedAt, lines");
    }

    @Test
    void aQueueThatNobodyHandlesIsNamed() throws IOException {
        edit("api.ts", "    \"failed-orders\": failOrders,\n", "");
        edit("api.ts", "failOrders, findOrder", "findOrder");

        assertThat(mistakes())
                .contains("api.ts")
                .contains("Property '\"failed-orders\"' is missing")
                .contains("QueueHandlers");
    }

    @Test
    void aCronThatNobodyHandlesIsNamed() throws IOException {
        edit("api.ts", "    \"0 3 * * *\": runNightly,\n", "");
        edit("api.ts", "import { runNightly } from \"./nightly\";\n", "");

        assertThat(mistakes())
                .contains("api.ts")
                .contains("Property '\"0 3 * * *\"' is missing")
                .contains("CronHandlers");
    }

    @Test
    void aHandlerThatIsDeclaredAndMissingIsNamed() throws IOException {
        edit("api.ts", "  scheduled: onCron({\n    \"0 3 * * *\": runNightly,\n  }),\n", "");
        edit("api.ts", "import { runNightly } from \"./nightly\";\n", "");
        edit("api.ts", "onCron, ", "");

        assertThat(mistakes())
                .contains("api.ts")
                .contains("Property 'scheduled' is missing")
                .contains("Handler");
    }

    @Test
    void aDurableObjectClassThatIsNotExportedIsNamed() throws IOException {
        edit("api.ts", "export { OrderCounter } from \"./order-counter\";\n", "");

        assertThat(mistakes()).contains("api.check.ts").contains("OrderCounter");
    }

    @Test
    void aDurableObjectClassWithoutItsBaseIsRefused() throws IOException {
        edit("order-counter.ts", " extends DurableObject<Env>", "");

        assertThat(mistakes()).contains("api.check.ts").contains("OrderCounter");
    }

    @Test
    void anRpcArgumentOfAnotherTypeIsRefused() throws IOException {
        edit("orders.ts", "increment(1)", "increment(\"1\")");

        assertThat(mistakes())
                .contains("orders.ts")
                .contains("Argument of type 'string' is not assignable to parameter of type 'number'");
    }

    @Test
    void anRpcMethodThatDoesNotExistIsRefused() throws IOException {
        edit("accept.ts", "env.CUSTOMERS.find(id)", "env.CUSTOMERS.look(id)");

        assertThat(mistakes()).contains("accept.ts").contains("Property 'look' does not exist");
    }

    private String mistakes() {
        ToolRun run = Tsc.check(worker(), "--strict");
        assertThat(run.succeeded()).as(run.output()).isFalse();
        return run.output();
    }

    private void edit(String file, String text, String replacement) throws IOException {
        Shop.edit(worker().resolve(file), text, replacement);
    }

    private Path worker() {
        return project.resolve("src/main/worker");
    }
}
