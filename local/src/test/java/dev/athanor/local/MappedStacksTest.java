package dev.athanor.local;

import static dev.athanor.local.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.local.TestApi.Part;
import dev.athanor.manifest.CodeSettings;
import dev.athanor.runtime.bundle.BundleRequest;
import dev.athanor.runtime.bundle.Bundler;
import dev.athanor.runtime.bundle.WorkerBundle;
import dev.athanor.runtime.toolchain.NodeToolchain;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What fails in a worker is told with the lines of the TypeScript that the worker was made of, however it fails. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MappedStacksTest {

    /** What fails stands in a file of its own, from line 3 on. */
    private static final String FAILURE = """
            // The one place that fails.

            export function fail(what: string): never {
              type Unused = { to: "make", the: "lines" }[];
              throw new TypeError(`not ${what}`);
            }
            """;

    private static final String WORKER = """
            import { DurableObject, WorkflowEntrypoint } from "cloudflare:workers";
            import { fail } from "./failure.js";

            interface Env { OBJECTS: DurableObjectNamespace; RUNS: Workflow; }

            export class Objects extends DurableObject {
              async fetch(request: Request): Promise<Response> {
                if (!request.url.endsWith("/alarm")) fail("as an object");
                await this.ctx.storage.setAlarm(Date.now());
                return new Response("set");
              }
              alarm() { fail("as an alarm"); }
            }

            export class Runs extends WorkflowEntrypoint {
              async run() { console.error(caught(() => fail("as a workflow"))); }
            }

            function caught(action: () => void): unknown {
              try { action(); } catch (error) { return error; }
            }

            export default {
              async fetch(request: Request, env: Env, ctx: ExecutionContext): Promise<Response> {
                switch (new URL(request.url).pathname) {
                  case "/thrown": fail("as thrown");
                  case "/logged": console.error("seen:", caught(() => fail("as logged")), { and: 1 }); break;
                  case "/rejected": void (async () => fail("as rejected"))(); break;
                  case "/waited": ctx.waitUntil((async () => fail("as waited for"))()); break;
                  case "/object": case "/alarm": return env.OBJECTS.get(env.OBJECTS.idFromName("one")).fetch(request);
                  case "/workflow": await env.RUNS.create(); break;
                }
                return new Response("done");
              },
              queue() { fail("as a batch"); },
              scheduled() { fail("as scheduled"); },
            };
            """;

    private static final String BINDINGS = """
            [{"type":"durable_object_namespace","name":"OBJECTS","class_name":"Objects"},
             {"type":"workflow","name":"RUNS","workflow_name":"runs","class_name":"Runs"}]""";

    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final List<Invocation> invoked = new CopyOnWriteArrayList<>();
    private Path project;
    private LocalCloud cloud;
    private TestApi api;

    @BeforeAll
    void deploy(@TempDir Path directory) throws IOException {
        project = directory.resolve("project");
        Files.createDirectories(project.resolve("src"));
        Files.writeString(project.resolve("src/failure.ts"), FAILURE);
        cloud = LocalCloud.start(LocalCloudOptions.in(directory.resolve("data")).withListener(new LocalCloudListener() {
            @Override
            public void workerLogged(String worker, String level, String text) {
                logged.add(worker + " " + level + " " + text);
            }

            @Override
            public void workerInvoked(Invocation invocation) {
                invoked.add(invocation);
            }
        }));
        api = TestApi.of(cloud);
        upload(
                        "failing",
                        WORKER,
                        BINDINGS,
                        "\"exports\":{\"Objects\":{\"type\":\"durable-object\",\"storage\":\"sqlite\"}}")
                .result();
        api.put("/workflows/runs", "{\"script_name\":\"failing\",\"class_name\":\"Runs\"}")
                .result();
        api.post("/workers/scripts/failing/subdomain", "{\"enabled\":true}").result();
        api.put("/workers/scripts/failing/schedules", "[{\"cron\":\"0 3 * * *\"}]")
                .result();
        String queue = api.post("/queues", "{\"queue_name\":\"work\"}")
                .result()
                .path("queue_id")
                .asString();
        api.post("/queues/" + queue + "/consumers", """
                {"type":"worker","script_name":"failing","settings":{"max_wait_time_ms":10,"max_retries":0}}""").result();
    }

    @AfterAll
    void stop() {
        cloud.close();
    }

    private Answer upload(String name, String code, String bindings, String more) throws IOException {
        Files.writeString(project.resolve("src/" + name + ".ts"), code);
        Bundler bundler = new Bundler(
                new NodeToolchain(System.getenv()).install(text -> {}).esbuild());
        WorkerBundle bundle = bundler.bundle(new BundleRequest(
                name, project, CodeSettings.of("src/" + name + ".ts", true), project.resolve("types")));
        List<Part> parts = new ArrayList<>(List.of(Part.metadata("{\"main_module\":\"" + bundle.mainModule()
                + "\",\"compatibility_date\":\"2026-04-01\",\"bindings\":" + bindings
                + (more.isEmpty() ? "" : "," + more) + "}")));
        bundle.modules()
                .forEach(module -> parts.add(new Part(
                        module.name(),
                        module.name(),
                        module.contentType(),
                        module.content().text())));
        return api.upload(name, parts.toArray(Part[]::new));
    }

    private void fetch(String path) {
        TestApi.fetch(URI.create(cloud.workerUrl("failing").orElseThrow() + path));
    }

    @ParameterizedTest
    @CsvSource({
        "/thrown, as thrown, Uncaught TypeError",
        "/logged, as logged, seen: TypeError",
        "/rejected, as rejected, Uncaught (in promise) TypeError",
        "/waited, as waited for, Uncaught TypeError",
        "/object, as an object, Uncaught TypeError",
        "/alarm, as an alarm, Uncaught TypeError",
        "/workflow, as a workflow, TypeError",
    })
    void aFailureIsToldWithItsLines(String path, String what, String how) throws Throwable {
        fetch(path);

        isTold(what, how);
    }

    @Test
    void whatFailsOfABatchAScheduleOrAnAlarmIsToldWithItsLinesAndAsAnInvocation() throws Throwable {
        fetch("/alarm");
        cloud.sendMessage("work", "1");
        cloud.fireCron("failing", "0 3 * * *");

        isTold("as a batch", "Uncaught TypeError");
        isTold("as scheduled", "Uncaught TypeError");
        eventually(() -> assertThat(invoked)
                .anyMatch(run -> run.trigger().equals("queue") && run.detail().equals("work (1)") && run.failed())
                .anyMatch(run -> run.trigger().equals("scheduled")
                        && run.detail().equals("0 3 * * *")
                        && run.outcome().equals("exception"))
                .anyMatch(run -> run.trigger().equals("alarm") && run.failed()));
    }

    @Test
    void aRequestIsAnInvocationWithItsStatusAndWithoutItsQuery() throws Throwable {
        fetch("/fine?token=quite-secret-token");

        eventually(() -> assertThat(invoked)
                .anyMatch(run -> run.worker().equals("failing")
                        && run.detail().equals("GET /fine")
                        && run.outcome().equals("200")
                        && !run.failed()));
    }

    @Test
    void aWorkerThatDoesNotStartIsRefusedWithTheLinesOfItsSource() throws IOException {
        Answer refused = upload(
                "broken",
                "import { fail } from \"./failure.js\";\n\nfail(\"at start\");\nexport default {};\n",
                "[]",
                "");

        assertThat(refused.text())
                .contains("Uncaught TypeError: not at start")
                .contains("src/failure.ts:5:9 in fail")
                .contains("src/broken.ts:3:1");
    }

    private void isTold(String what, String how) throws Throwable {
        eventually(() -> assertThat(logged)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("failing error " + how + ": not " + what + "\n")
                        .contains("at fail (src/failure.ts:5:9)")
                        .contains("(src/failing.ts:")
                        .doesNotContain("file:///")));
    }
}
