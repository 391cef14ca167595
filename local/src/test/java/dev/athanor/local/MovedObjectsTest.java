package dev.athanor.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.manifest.AddressSettings;
import dev.athanor.manifest.Binding;
import dev.athanor.manifest.CodeSettings;
import dev.athanor.manifest.CompatibilitySettings;
import dev.athanor.manifest.DeclaredTarget;
import dev.athanor.manifest.DurableObjectEntry;
import dev.athanor.manifest.Fragment;
import dev.athanor.manifest.LifecycleSettings;
import dev.athanor.manifest.Manifest;
import dev.athanor.manifest.RuntimeSettings;
import dev.athanor.manifest.TriggerSettings;
import dev.athanor.manifest.WorkerEntry;
import dev.athanor.manifest.WorkflowEntry;
import dev.athanor.runtime.apply.DeployListener;
import dev.athanor.runtime.apply.DeployResult;
import dev.athanor.runtime.apply.Deployer;
import dev.athanor.runtime.apply.Project;
import dev.athanor.runtime.bundle.BundleRequest;
import dev.athanor.runtime.bundle.ModuleContent;
import dev.athanor.runtime.bundle.WorkerBundle;
import dev.athanor.runtime.bundle.WorkerModule;
import dev.athanor.runtime.link.Stack;
import dev.athanor.runtime.plan.DataLossConsent;
import dev.athanor.runtime.plan.Plan;
import dev.athanor.runtime.plan.PlanRefusedException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Plans that rename and transfer classes of Durable Objects, carried out: the objects keep what they stored. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MovedObjectsTest {

    private static final String CODE = """
            import { DurableObject, WorkflowEntrypoint } from "cloudflare:workers";
            class Counting extends DurableObject {
              async fetch() {
                const count = ((await this.ctx.storage.get("count")) ?? 0) + 1;
                await this.ctx.storage.put("count", count);
                return new Response(String(count));
              }
            }
            export class Job extends WorkflowEntrypoint { async run(event, step) { await step.sleep("long", "1 hour"); } }
            %s
            export default { fetch: (request, env) => env.COUNTER.get(env.COUNTER.idFromName("one")).fetch(request) };
            """;

    private Path directory;
    private LocalCloud cloud;

    @BeforeAll
    void start(@TempDir Path temporary) {
        directory = temporary;
        cloud = LocalCloud.start(LocalCloudOptions.in(temporary.resolve("cloud")));
    }

    @AfterAll
    void stop() {
        cloud.close();
    }

    @Test
    void aRenamedClassIsPlannedAsSuchAndKeepsItsObjects() {
        String app = "renaming";
        apply(app, worker("api", "Before"), object("Before", null, null, null));
        assertThat(count(app, "api")).isEqualTo("1");

        Manifest renamed = manifest(app, worker("api", "After"), object("After", null, "Before", null));

        assertThat(plan(app, renamed).toText())
                .contains("is renamed with the upload of renaming-dev-api, and keeps its objects")
                .contains("class_name: Before -> After");
        apply(app, renamed);
        assertThat(count(app, "api")).isEqualTo("2");
        assertThat(plan(app, renamed).isEmpty()).isTrue();
    }

    @Test
    void aClassMovesToAnotherWorkerInOneApply() {
        String app = "moving";
        apply(app, worker("old", "Counter"), worker("new", ""), object("Counter", "shop.old", null, null));
        assertThat(count(app, "new")).isEqualTo("1");

        Manifest moved = manifest(
                app, worker("old", ""), worker("new", "Counter"), object("Counter", "shop.new", null, "shop.old"));

        assertThat(plan(app, moved).toText())
                .contains("expects Durable Objects of moving-dev-old")
                .contains("moves to moving-dev-new with its objects");
        apply(app, moved);
        assertThat(count(app, "new")).isEqualTo("2");
        assertThat(count(app, "old")).isEqualTo("3");
        assertThat(plan(app, moved).isEmpty()).isTrue();
    }

    @Test
    void aWorkerThatIsNoLongerDeclaredHandsItsClassOverBeforeItGoes() {
        String app = "leaving";
        apply(app, worker("old", "Counter"), object("Counter", null, null, null));
        assertThat(count(app, "old")).isEqualTo("1");

        Manifest moved = manifest(
                app,
                worker("new", "Counter"),
                Fragment.of(
                        "shop.Counter",
                        "counter",
                        new DurableObjectEntry("Counter", "sqlite", null, null, null, "leaving-dev-old")));
        apply(app, moved);

        assertThat(count(app, "new")).isEqualTo("2");
        assertThat(cloud.workerUrl("leaving-dev-old")).isEmpty();
        assertThat(plan(app, moved).isEmpty()).isTrue();
    }

    @Test
    void whatCannotBeIsRefused() {
        String app = "wrong";
        apply(app, worker("api", "Counter"), worker("other", ""), object("Counter", "shop.api", null, null));

        assertRefused(
                app,
                "has no class of that name",
                worker("api", "Fresh,Counter"),
                worker("other", ""),
                object("Counter", "shop.api", null, null),
                object("Fresh", "shop.api", "Never", null));
        assertRefused(
                app,
                "no longer declared",
                worker("api", "Counter"),
                worker("other", ""),
                object("Else", "shop.other", null, null));
        assertRefused(
                app,
                "which cannot change",
                worker("api", "Counter"),
                worker("other", ""),
                Fragment.of(
                        "shop.Counter",
                        "counter",
                        new DurableObjectEntry("Counter", "legacy-kv", "shop.api", null, null, null)));
        assertRefused(
                app,
                "makes no new classes",
                worker("api", "Counter"),
                worker("other", ""),
                object("Counter", "shop.api", null, null),
                Fragment.of(
                        "shop.Old", "old", new DurableObjectEntry("Old", "legacy-kv", "shop.api", null, null, null)));
    }

    @Test
    void aWorkflowOfSomebodyElseIsNotTakenAndOneWithInstancesTakesConsentToGo() {
        WorkerEntry bound = new WorkerEntry(
                null,
                CodeSettings.of("none.js"),
                CompatibilitySettings.of("2026-04-01"),
                AddressSettings.PRIVATE,
                RuntimeSettings.NONE,
                null,
                TriggerSettings.NONE,
                LifecycleSettings.NONE,
                List.of(new Binding("JOB", "job", new DeclaredTarget("shop.Job"))));
        Fragment worker = Fragment.of("shop.runner", "runner", bound);
        Fragment job = Fragment.of("shop.Job", "job", new WorkflowEntry("jobs", "Job", null, null, List.of()));
        apply("running", worker, job);

        assertRefused("thieves", "the worker running-dev-runner", worker, job);
        TestApi.of(cloud)
                .post("/workflows/jobs/instances", "{\"instance_id\":\"long\"}")
                .result();
        Fragment without = Fragment.of("shop.runner", "runner", bound.withBindings(List.of()));
        assertRefused("running", "1 of its instances have not ended", without);
        Manifest manifest = manifest("running", without);
        Plan plan = run("running", manifest, deployer -> deployer.plan(DataLossConsent.all()));
        assertThat(plan.toText()).contains("- workflow jobs");
        run("running", manifest, deployer -> done(deployer.apply(deployer.plan(DataLossConsent.all()))));
        TestApi.of(cloud).get("/workflows/jobs").isRefused(404, 10200);
    }

    private void assertRefused(String app, String reason, Fragment... fragments) {
        assertThatThrownBy(() -> plan(app, manifest(app, fragments)))
                .isInstanceOf(PlanRefusedException.class)
                .hasMessageContaining(reason);
    }

    private static Fragment worker(String id, String classes) {
        return Fragment.of(
                "shop." + id,
                id,
                new WorkerEntry(
                        null,
                        CodeSettings.of((classes.isEmpty() ? "none" : classes) + ".js"),
                        CompatibilitySettings.of("2026-04-01"),
                        AddressSettings.PUBLIC,
                        RuntimeSettings.NONE,
                        null,
                        TriggerSettings.NONE,
                        LifecycleSettings.NONE,
                        List.of(new Binding("COUNTER", "counter", new DeclaredTarget("shop.Counter")))));
    }

    private static Fragment object(
            String className, @Nullable String worker, @Nullable String renamedFrom, @Nullable String transferredFrom) {
        boolean main = List.of("Counter", "Before", "After", "Else").contains(className);
        return Fragment.of(
                main ? "shop.Counter" : "shop." + className,
                main ? "counter" : className.toLowerCase(java.util.Locale.ROOT),
                new DurableObjectEntry(className, "sqlite", worker, renamedFrom, transferredFrom, null));
    }

    private static Manifest manifest(String app, Fragment... fragments) {
        return Manifest.of(app, List.of(fragments));
    }

    private void apply(String app, Fragment... fragments) {
        apply(app, manifest(app, fragments));
    }

    private void apply(String app, Manifest manifest) {
        run(app, manifest, deployer -> done(deployer.apply(deployer.plan(DataLossConsent.none()))));
    }

    private Plan plan(String app, Manifest manifest) {
        return run(app, manifest, deployer -> deployer.plan(DataLossConsent.none()));
    }

    private interface Use<T> {
        T with(Deployer deployer);
    }

    private <T> T run(String app, Manifest manifest, Use<T> use) {
        Project project = new Project(
                directory,
                Stack.resolve(manifest, "dev", Map.of()),
                name -> Optional.empty(),
                MovedObjectsTest::bundle,
                directory.resolve(app));
        try (Deployer deployer = new Deployer(cloud.target(), project, DeployListener.SILENT)) {
            return use.with(deployer);
        }
    }

    private static DeployResult done(DeployResult result) {
        assertThat(result.isSuccess()).as(result.toText()).isTrue();
        return result;
    }

    /** Code that exports the classes that its path names. */
    private static WorkerBundle bundle(BundleRequest request) {
        String names = String.valueOf(request.code().entrypoint()).replace(".js", "");
        String classes = names.equals("none")
                ? ""
                : Arrays.stream(names.split(",", -1))
                        .map(name -> "export class " + name + " extends Counting {}")
                        .collect(Collectors.joining("\n"));
        return new WorkerBundle(
                "index.js",
                false,
                List.of(new WorkerModule(
                        "index.js", WorkerModule.ES_MODULE, ModuleContent.of(CODE.formatted(classes)))));
    }

    private String count(String app, String worker) {
        return TestApi.fetch(cloud.workerUrl(app + "-dev-" + worker).orElseThrow())
                .body();
    }
}
