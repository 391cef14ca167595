package dev.athanor.runtime.wrangler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.manifest.AddressSettings;
import dev.athanor.manifest.AssetSettings;
import dev.athanor.manifest.Binding;
import dev.athanor.manifest.CodeSettings;
import dev.athanor.manifest.CompatibilitySettings;
import dev.athanor.manifest.ConsumerSettings;
import dev.athanor.manifest.CronTrigger;
import dev.athanor.manifest.D1DatabaseEntry;
import dev.athanor.manifest.DeclaredTarget;
import dev.athanor.manifest.DomainSettings;
import dev.athanor.manifest.DurableObjectEntry;
import dev.athanor.manifest.EntrypointEntry;
import dev.athanor.manifest.Fragment;
import dev.athanor.manifest.KvNamespaceEntry;
import dev.athanor.manifest.LifecycleSettings;
import dev.athanor.manifest.LimitSettings;
import dev.athanor.manifest.Manifest;
import dev.athanor.manifest.ObservabilitySettings;
import dev.athanor.manifest.PlacementSettings;
import dev.athanor.manifest.QueueEntry;
import dev.athanor.manifest.RouteSettings;
import dev.athanor.manifest.RuntimeSettings;
import dev.athanor.manifest.SecretTarget;
import dev.athanor.manifest.SelfTarget;
import dev.athanor.manifest.StaticAssetsTarget;
import dev.athanor.manifest.TextTarget;
import dev.athanor.manifest.TriggerSettings;
import dev.athanor.manifest.WorkerEntry;
import dev.athanor.runtime.link.Stack;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class WranglerConfigurationTest {

    private static final Path PROJECT = Path.of("shop");
    private static final Path DIRECTORY =
            PROJECT.resolve("target").resolve("athanor").resolve("wrangler");

    private static final WorkerEntry API = new WorkerEntry(
            null,
            CodeSettings.of("src/main/worker/api.ts", true),
            new CompatibilitySettings("2026-04-01", List.of("nodejs_compat")),
            AddressSettings.PUBLIC,
            RuntimeSettings.of(
                    ObservabilitySettings.of(true, 0.5), new LimitSettings(50_000, null), PlacementSettings.smart()),
            new AssetSettings("src/main/public", "auto-trailing-slash", null, true, null),
            new TriggerSettings(
                    List.of(CronTrigger.of("0 3 * * *")),
                    List.of(new ConsumerSettings("shop.Tasks", 10, 500, 2, 60, 3, "shop.Failed", null)),
                    List.of(
                            RouteSettings.of("example.com/api/*"),
                            new RouteSettings("*.example.com/img/*", null, "example.com", false, null)),
                    List.of(
                            DomainSettings.of("api.example.com"),
                            new DomainSettings(
                                    "shop.example.com", "023e105f4ecef8ad9ca31a8372d0c353", null, false, false, null))),
            LifecycleSettings.NONE,
            List.of(
                    new Binding("TASKS", "tasks", new DeclaredTarget("shop.Tasks")),
                    new Binding("COUNTER", "counter", new DeclaredTarget("shop.Counter")),
                    new Binding("SESSIONS", "sessions", new DeclaredTarget("shop.Sessions")),
                    new Binding("DB", "db", new DeclaredTarget("shop.ShopDb")),
                    new Binding("USERS", "users", new DeclaredTarget("shop.UserService")),
                    new Binding("SELF", "self", new SelfTarget()),
                    new Binding("ASSETS", "assets", new StaticAssetsTarget()),
                    new Binding("LOG_LEVEL", "logLevel", new TextTarget("info")),
                    new Binding("API_KEY", "apiKey", new SecretTarget("API_KEY"))));

    private static final WorkerEntry USERS = new WorkerEntry(
            "users",
            CodeSettings.of("src/main/worker/users.ts", false),
            CompatibilitySettings.of("2026-04-01"),
            AddressSettings.PRIVATE,
            RuntimeSettings.NONE,
            null,
            TriggerSettings.NONE,
            LifecycleSettings.NONE,
            List.of());

    private static final Stack STACK = Stack.withoutEnvironment(
            Manifest.of(
                    "shop",
                    List.of(
                            Fragment.of("shop.Api", "api", API),
                            Fragment.of("shop.Users", "users", USERS),
                            Fragment.of(
                                    "shop.UserService",
                                    "user-service",
                                    new EntrypointEntry("shop.Users", "UserService")),
                            Fragment.of("shop.Tasks", "tasks", new QueueEntry(null)),
                            Fragment.of("shop.Failed", "failed", new QueueEntry("lost")),
                            Fragment.of("shop.Counter", "counter", DurableObjectEntry.of("Counter", "sqlite")),
                            Fragment.of("shop.Sessions", "sessions", KvNamespaceEntry.of(null)),
                            Fragment.of("shop.ShopDb", "shop-db", D1DatabaseEntry.of(null, "src/main/migrations")))),
            "dev");

    @Test
    void allThatIsDeclaredIsThere() {
        assertThat(configuration("shop.Api")).isEqualTo("""
                // Generated by Athanor from shop.Api for the stage dev. Edit that instead: changes here are lost.
                // The ids of KV namespaces and D1 databases are known only in an account, and are not here. A "${env.NAME}" in a text
                // stands for an environment variable, which a deployment fills in.
                {
                  "$schema": "../../../node_modules/wrangler/config-schema.json",
                  "name": "shop-dev-api",
                  "main": "../../../src/main/worker/api.ts",
                  "compatibility_date": "2026-04-01",
                  "compatibility_flags": [
                    "nodejs_compat"
                  ],
                  "workers_dev": true,
                  "upload_source_maps": true,
                  "observability": {
                    "enabled": true,
                    "head_sampling_rate": 0.5
                  },
                  "limits": {
                    "cpu_ms": 50000
                  },
                  "placement": {
                    "mode": "smart"
                  },
                  "assets": {
                    "directory": "../../../src/main/public",
                    "binding": "ASSETS",
                    "html_handling": "auto-trailing-slash",
                    "run_worker_first": true
                  },
                  "vars": {
                    "LOG_LEVEL": "info",
                    "ATHANOR_QUEUES": {
                      "shop-dev-tasks": "tasks"
                    }
                  },
                  "secrets": {
                    "required": [
                      "API_KEY"
                    ]
                  },
                  "kv_namespaces": [
                    {
                      "binding": "SESSIONS"
                    }
                  ],
                  "d1_databases": [
                    {
                      "binding": "DB",
                      "database_name": "shop-dev-shop-db",
                      "migrations_dir": "../../../src/main/migrations"
                    }
                  ],
                  "queues": {
                    "producers": [
                      {
                        "binding": "TASKS",
                        "queue": "shop-dev-tasks"
                      }
                    ],
                    "consumers": [
                      {
                        "queue": "shop-dev-tasks",
                        "max_batch_size": 10,
                        "max_batch_timeout": 0.5,
                        "max_retries": 2,
                        "retry_delay": 60,
                        "max_concurrency": 3,
                        "dead_letter_queue": "lost"
                      }
                    ]
                  },
                  "durable_objects": {
                    "bindings": [
                      {
                        "name": "COUNTER",
                        "class_name": "Counter"
                      }
                    ]
                  },
                  "exports": {
                    "Counter": {
                      "type": "durable-object",
                      "storage": "sqlite"
                    }
                  },
                  "services": [
                    {
                      "binding": "USERS",
                      "service": "users",
                      "entrypoint": "UserService"
                    },
                    {
                      "binding": "SELF",
                      "service": "shop-dev-api"
                    }
                  ],
                  "routes": [
                    "example.com/api/*",
                    {
                      "pattern": "*.example.com/img/*",
                      "zone_name": "example.com"
                    },
                    {
                      "pattern": "api.example.com",
                      "custom_domain": true
                    },
                    {
                      "pattern": "shop.example.com",
                      "custom_domain": true,
                      "zone_id": "023e105f4ecef8ad9ca31a8372d0c353"
                    }
                  ],
                  "triggers": {
                    "crons": [
                      "0 3 * * *"
                    ]
                  }
                }
                """);
    }

    @Test
    void whatIsNotDeclaredIsLeftToWrangler() {
        assertThat(configuration("shop.Users")).isEqualTo("""
                // Generated by Athanor from shop.Users for the stage dev. Edit that instead: changes here are lost.
                // The ids of KV namespaces and D1 databases are known only in an account, and are not here. A "${env.NAME}" in a text
                // stands for an environment variable, which a deployment fills in.
                {
                  "$schema": "../../../node_modules/wrangler/config-schema.json",
                  "name": "users",
                  "main": "../../../src/main/worker/users.ts",
                  "compatibility_date": "2026-04-01",
                  "workers_dev": false,
                  "upload_source_maps": false,
                  "triggers": {
                    "crons": [ ]
                  }
                }
                """);
    }

    @Test
    void wholeSecondsHaveNoFraction() {
        assertThat(seconds(5000)).contains("\"max_batch_timeout\": 5\n");
        assertThat(seconds(2500)).contains("\"max_batch_timeout\": 2.5\n");
    }

    private static String seconds(int maxWaitTimeMs) {
        WorkerEntry worker = new WorkerEntry(
                null,
                CodeSettings.of("api.ts", true),
                CompatibilitySettings.of("2026-04-01"),
                AddressSettings.PRIVATE,
                RuntimeSettings.NONE,
                null,
                new TriggerSettings(
                        List.of(),
                        List.of(new ConsumerSettings("shop.Tasks", null, maxWaitTimeMs, null, null, null, null, null))),
                LifecycleSettings.NONE,
                List.of());
        Stack stack = Stack.withoutEnvironment(
                Manifest.of(
                        "shop",
                        List.of(
                                Fragment.of("shop.Api", "api", worker),
                                Fragment.of("shop.Tasks", "tasks", new QueueEntry(null)))),
                "dev");
        return WranglerConfiguration.of(stack, stack.workers().get(0), PROJECT, DIRECTORY);
    }

    private static String configuration(String declaration) {
        return WranglerConfiguration.of(STACK, STACK.entry(declaration, WorkerEntry.class), PROJECT, DIRECTORY);
    }
}
