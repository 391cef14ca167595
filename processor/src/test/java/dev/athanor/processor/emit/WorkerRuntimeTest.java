package dev.athanor.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.processor.model.TsModule;
import dev.athanor.processor.output.OutputFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The run-time half of a worker's module, run by Node. */
class WorkerRuntimeTest {

    private static final String BATCH = """
            const env = { ATHANOR_QUEUES: { "shop-dev-placed-orders": "placed-orders" } };
            const calls = [];
            const batch = (queue) => ({
              queue, messages: [{ body: 1 }], metadata: { metrics: {} },
              ackAll() { calls.push(["ackAll", this.queue]); }, retryAll(options) { calls.push(["retryAll", options]); },
            });
            """;

    @TempDir
    static Path directory;

    @BeforeAll
    static void write() throws IOException {
        TsModule api = ShopModules.all().get(0);
        OutputFile runtime = new TypeScriptEmitter().emit(api).get(1);
        Files.writeString(directory.resolve("api.mjs"), runtime.text());
    }

    @Test
    void aBatchGoesToTheFunctionOfItsDeclaredQueue() throws Exception {
        assertThat(run("""
                                await onQueue({
                                  "placed-orders": async (batch, given, ctx) => {
                                    batch.ackAll();
                                    batch.retryAll({ delaySeconds: 3 });
                                    calls.push([batch.queue, batch.messages, batch.metadata, given === env, ctx]);
                                  },
                                })(batch("shop-dev-placed-orders"), env, "ctx");
                                console.log(JSON.stringify(calls));
                                """))
                .isEqualTo("[[\"ackAll\",\"shop-dev-placed-orders\"],[\"retryAll\",{\"delaySeconds\":3}],"
                        + "[\"placed-orders\",[{\"body\":1}],{\"metrics\":{}},true,\"ctx\"]]\n");
    }

    @Test
    void aBatchOfAnUnknownQueueIsAnErrorThatNamesIt() throws Exception {
        assertThat(run("try { declaredBatch(batch(\"constructor\"), env) } catch (e) { console.log(e.message) }"))
                .startsWith("Api got a batch of the queue \"constructor\", which is none that it declares"
                        + " (\"placed-orders\", \"failed-orders\").");
    }

    @Test
    void aWorkerThatWasDeployedWithoutTheNamesSaysSo() throws Exception {
        assertThat(run("try { declaredBatch(batch(\"q\"), {}) } catch (e) { console.log(e.message) }"))
                .contains("ATHANOR_QUEUES");
    }

    @Test
    void aQueueWithoutAFunctionIsAnErrorThatNamesIt() throws Exception {
        assertThat(
                        run(
                                "await onQueue({})(batch(\"shop-dev-placed-orders\"), env).catch((e) => console.log(e.message));"))
                .isEqualTo("Api has no function for the queue \"placed-orders\" in onQueue({ … }).\n");
    }

    @Test
    void aRunGoesToTheFunctionOfItsCron() throws Exception {
        assertThat(run(
                        "await onCron({ \"0 3 * * *\": (controller, env, ctx) => console.log(controller.cron, env, ctx) })"
                                + "({ cron: \"0 3 * * *\" }, 1, 2);"))
                .isEqualTo("0 3 * * * 1 2\n");
    }

    @Test
    void aCronWithoutAFunctionIsAnErrorThatNamesIt() throws Exception {
        assertThat(run("await onCron({})({ cron: \"1 1 1 1 1\" }).catch((e) => console.log(e.message));"))
                .isEqualTo("Api has no function for the cron \"1 1 1 1 1\" in onCron({ … }).\n");
    }

    private static String run(String script) throws IOException, InterruptedException {
        Path file = Files.createTempFile(directory, "run", ".mjs");
        Files.writeString(
                file,
                "import { declaredBatch, onCron, onQueue } from \"./api.mjs\";\nvoid declaredBatch, onCron, onQueue;\n"
                        + BATCH + script);
        Process node = new ProcessBuilder(List.of("node", file.toString()))
                .redirectErrorStream(true)
                .start();
        String output = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor()).as(output).isZero();
        return output;
    }
}
