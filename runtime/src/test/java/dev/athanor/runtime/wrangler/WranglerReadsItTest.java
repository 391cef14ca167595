package dev.athanor.runtime.wrangler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.manifest.AddressSettings;
import dev.athanor.manifest.AnalyticsEngineDatasetEntry;
import dev.athanor.manifest.AssetSettings;
import dev.athanor.manifest.Binding;
import dev.athanor.manifest.CodeSettings;
import dev.athanor.manifest.CompatibilitySettings;
import dev.athanor.manifest.ConsumerSettings;
import dev.athanor.manifest.CronTrigger;
import dev.athanor.manifest.D1DatabaseEntry;
import dev.athanor.manifest.DeclaredTarget;
import dev.athanor.manifest.DevSettings;
import dev.athanor.manifest.DomainSettings;
import dev.athanor.manifest.DurableObjectEntry;
import dev.athanor.manifest.EntrypointEntry;
import dev.athanor.manifest.Fragment;
import dev.athanor.manifest.KvNamespaceEntry;
import dev.athanor.manifest.LifecycleSettings;
import dev.athanor.manifest.LimitSettings;
import dev.athanor.manifest.Manifest;
import dev.athanor.manifest.ManifestEntry;
import dev.athanor.manifest.ObservabilitySettings;
import dev.athanor.manifest.PlacementSettings;
import dev.athanor.manifest.PullSettings;
import dev.athanor.manifest.QueueEntry;
import dev.athanor.manifest.R2BucketEntry;
import dev.athanor.manifest.RateLimitTarget;
import dev.athanor.manifest.RouteSettings;
import dev.athanor.manifest.RuntimeSettings;
import dev.athanor.manifest.SecretTarget;
import dev.athanor.manifest.SelfTarget;
import dev.athanor.manifest.StaticAssetsTarget;
import dev.athanor.manifest.TextTarget;
import dev.athanor.manifest.TriggerSettings;
import dev.athanor.manifest.VectorizeIndexEntry;
import dev.athanor.manifest.WorkerEntry;
import dev.athanor.manifest.WorkflowEntry;
import dev.athanor.manifest.WorkflowLimitSettings;
import dev.athanor.oracles.JsonSchemas;
import dev.athanor.oracles.ToolRun;
import dev.athanor.oracles.Wrangler;
import dev.athanor.runtime.link.Stack;
import dev.athanor.runtime.link.StackEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A configuration with every setting there is, read by wrangler itself. */
class WranglerReadsItTest {

    private static final WorkerEntry EVERYTHING = new WorkerEntry(
            "shop-${stage}-api",
            CodeSettings.of("src/api.ts", true),
            new CompatibilitySettings("2026-04-01", List.of("nodejs_compat")),
            new AddressSettings(true, true, new DevSettings(8800, true)),
            RuntimeSettings.of(
                    ObservabilitySettings.of(true, 0.5), new LimitSettings(50_000, 100), PlacementSettings.smart()),
            new AssetSettings("public", "auto-trailing-slash", "404-page", false, null),
            new TriggerSettings(
                    List.of(CronTrigger.of("0 3 * * *")),
                    List.of(new ConsumerSettings("Orders", 15, 2500, 5, 60, 3, "Failed", null)),
                    List.of(
                            RouteSettings.of("example.com/*"),
                            new RouteSettings("*.example.com/*", null, "example.com", false, null)),
                    List.of(
                            DomainSettings.of("api.example.com"),
                            new DomainSettings(
                                    "shop.example.com", "023e105f4ecef8ad9ca31a8372d0c353", null, false, false, null))),
            LifecycleSettings.NONE,
            List.of(
                    bound("ORDERS", "Orders"),
                    bound("RESULTS", "Results"),
                    bound("UPLOADS", "Uploads"),
                    bound("REQUESTS", "Requests"),
                    bound("ARTICLES", "Articles"),
                    bound("COUNTER", "Counter"),
                    bound("ROOM", "Room"),
                    bound("FULFILMENT", "Fulfilment"),
                    bound("BILLING", "Billing"),
                    bound("SESSIONS", "Sessions"),
                    bound("DB", "Db"),
                    bound("USERS", "Users"),
                    new Binding("LOG_LEVEL", "logLevel", new TextTarget("debug")),
                    new Binding("API_KEY", "apiKey", new SecretTarget("API_KEY")),
                    new Binding("PER_CUSTOMER", "perCustomer", new RateLimitTarget(1001, 100, 60)),
                    new Binding("SELF", "self", new SelfTarget()),
                    new Binding("ASSETS", "assets", new StaticAssetsTarget())));

    private static final WorkerEntry LEAST = new WorkerEntry(
            null,
            CodeSettings.of("src/users.ts", false),
            CompatibilitySettings.of("2026-04-01"),
            AddressSettings.PRIVATE,
            RuntimeSettings.NONE,
            null,
            TriggerSettings.NONE,
            LifecycleSettings.NONE,
            List.of());

    private static final Manifest MANIFEST = Manifest.of(
            "shop",
            List.of(
                    fragment("Api", EVERYTHING),
                    fragment("Backend", LEAST),
                    fragment("Orders", new QueueEntry(null)),
                    fragment("Results", new QueueEntry(null, 60, true, 3600, PullSettings.DEFAULT, false)),
                    fragment("Uploads", R2BucketEntry.of(null)),
                    fragment("Requests", new AnalyticsEngineDatasetEntry(null)),
                    fragment("Articles", new VectorizeIndexEntry(null, null, 768, "cosine", null, List.of(), false)),
                    fragment("Failed", new QueueEntry(null)),
                    fragment("Counter", new DurableObjectEntry("Counter", "sqlite", null, "OldCounter", null, null)),
                    fragment("Room", new DurableObjectEntry("Room", "sqlite", "Backend", null, null, null)),
                    fragment(
                            "Fulfilment",
                            new WorkflowEntry(
                                    null, "Fulfilment", null, new WorkflowLimitSettings(100), List.of("0 3 * * *"))),
                    fragment("Billing", new WorkflowEntry(null, "Billing", "Backend", null, List.of())),
                    fragment("Sessions", KvNamespaceEntry.of(null)),
                    fragment("Db", D1DatabaseEntry.of(null, "migrations")),
                    fragment("Users", new EntrypointEntry("Backend", "Users"))));

    @TempDir
    private Path project;

    @BeforeEach
    void configureBothWorkers() throws IOException {
        Files.createDirectories(project.resolve("src"));
        Files.createDirectories(project.resolve("public"));
        Files.writeString(project.resolve("public/index.html"), "<!doctype html>\n");
        Files.writeString(project.resolve("src/api.ts"), """
                import { DurableObject, WorkflowEntrypoint } from "cloudflare:workers";
                export class Counter extends DurableObject {}
                export class Fulfilment extends WorkflowEntrypoint {}
                export default { fetch() { return new Response("hello"); }, queue() {}, scheduled() {} };
                """);
        Files.writeString(project.resolve("src/users.ts"), """
                import { DurableObject, WorkerEntrypoint, WorkflowEntrypoint } from "cloudflare:workers";
                export class Users extends WorkerEntrypoint {}
                export class Room extends DurableObject {}
                export class Billing extends WorkflowEntrypoint {}
                export default {};
                """);
        Path directory = Files.createDirectories(project.resolve("target/athanor/wrangler"));
        Stack stack = Stack.resolve(MANIFEST, "dev", Map.of("API_KEY", "none"));
        for (StackEntry<WorkerEntry> worker : stack.workers()) {
            Files.writeString(configuration(worker.id()), WranglerConfiguration.of(stack, worker, project, directory));
        }
    }

    @Test
    void itsSchemaFits() {
        assertThat(JsonSchemas.violations(Wrangler.configSchema(), configuration("api")))
                .isEmpty();
        assertThat(JsonSchemas.violations(Wrangler.configSchema(), configuration("backend")))
                .isEmpty();
    }

    @Test
    void deployFindsTheEntrypointTheAssetsAndEveryBinding() {
        ToolRun run = wrangler("api", "deploy", "--dry-run", "--outdir", "bundled");

        assertThat(run.succeeded()).as(run.output()).isTrue();
        assertThat(run.output())
                .doesNotContain("WARNING")
                .contains("ORDERS", "COUNTER", "SESSIONS", "DB", "USERS", "LOG_LEVEL", "SELF", "ASSETS");
    }

    @Test
    void typesAreMadeOfEveryBinding() throws IOException {
        ToolRun run = wrangler("api", "types", "worker.d.ts", "--include-runtime=false");

        assertThat(run.succeeded()).as(run.output()).isTrue();
        assertThat(run.output()).doesNotContain("WARNING");
        assertThat(Files.readString(project.resolve("worker.d.ts")))
                .contains("ORDERS: Queue")
                .contains("COUNTER: DurableObjectNamespace")
                .contains("SESSIONS: KVNamespace")
                .contains("DB: D1Database")
                .contains("REQUESTS: AnalyticsEngineDataset")
                .contains("ARTICLES: VectorizeIndex")
                .contains("API_KEY: string")
                .contains("ASSETS: Fetcher");
    }

    @Test
    void aWorkerWithNothingButCodeIsOneToo() {
        ToolRun run = wrangler("backend", "deploy", "--dry-run", "--outdir", "bundled");

        assertThat(run.succeeded()).as(run.output()).isTrue();
        assertThat(run.output()).doesNotContain("WARNING");
    }

    private ToolRun wrangler(String worker, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--config", configuration(worker).toString()));
        return Wrangler.run(project, all.toArray(String[]::new));
    }

    private Path configuration(String worker) {
        return project.resolve("target/athanor/wrangler").resolve(worker + ".jsonc");
    }

    private static Binding bound(String name, String declaration) {
        return new Binding(name, name, new DeclaredTarget(declaration));
    }

    private static Fragment fragment(String name, ManifestEntry entry) {
        return Fragment.of(name, name.toLowerCase(Locale.ROOT), entry);
    }
}
