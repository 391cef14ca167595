package dev.athanor.manifest.schema;

import dev.athanor.manifest.AddressSettings;
import dev.athanor.manifest.AiTarget;
import dev.athanor.manifest.AnalyticsEngineDatasetEntry;
import dev.athanor.manifest.AssetSettings;
import dev.athanor.manifest.Binding;
import dev.athanor.manifest.BundleSettings;
import dev.athanor.manifest.CacheSettings;
import dev.athanor.manifest.CodeSettings;
import dev.athanor.manifest.CompatibilitySettings;
import dev.athanor.manifest.ConsumerSettings;
import dev.athanor.manifest.CronTrigger;
import dev.athanor.manifest.D1DatabaseEntry;
import dev.athanor.manifest.DeclaredTarget;
import dev.athanor.manifest.DevSettings;
import dev.athanor.manifest.DispatchNamespaceEntry;
import dev.athanor.manifest.DomainSettings;
import dev.athanor.manifest.DurableObjectEntry;
import dev.athanor.manifest.EntrypointEntry;
import dev.athanor.manifest.Fragment;
import dev.athanor.manifest.IngressRule;
import dev.athanor.manifest.JsonTarget;
import dev.athanor.manifest.KeyAlgorithmSettings;
import dev.athanor.manifest.KvNamespaceEntry;
import dev.athanor.manifest.LifecycleSettings;
import dev.athanor.manifest.LimitSettings;
import dev.athanor.manifest.LogSettings;
import dev.athanor.manifest.Manifest;
import dev.athanor.manifest.ManifestEntry;
import dev.athanor.manifest.MetadataIndexSettings;
import dev.athanor.manifest.ModuleRule;
import dev.athanor.manifest.ObservabilitySettings;
import dev.athanor.manifest.OriginRequestSettings;
import dev.athanor.manifest.OutboundOptions;
import dev.athanor.manifest.PlacementSettings;
import dev.athanor.manifest.PullSettings;
import dev.athanor.manifest.QueueEntry;
import dev.athanor.manifest.R2BucketEntry;
import dev.athanor.manifest.R2CorsSettings;
import dev.athanor.manifest.R2DomainSettings;
import dev.athanor.manifest.R2LifecycleSettings;
import dev.athanor.manifest.R2LockSettings;
import dev.athanor.manifest.R2NotificationSettings;
import dev.athanor.manifest.R2TransitionSettings;
import dev.athanor.manifest.RateLimitTarget;
import dev.athanor.manifest.RouteSettings;
import dev.athanor.manifest.RuntimeSettings;
import dev.athanor.manifest.SecretKeyTarget;
import dev.athanor.manifest.SecretTarget;
import dev.athanor.manifest.SelfTarget;
import dev.athanor.manifest.ServiceOptions;
import dev.athanor.manifest.SourceFile;
import dev.athanor.manifest.StaticAssetsTarget;
import dev.athanor.manifest.TextTarget;
import dev.athanor.manifest.TraceSettings;
import dev.athanor.manifest.TriggerSettings;
import dev.athanor.manifest.TunnelEntry;
import dev.athanor.manifest.VectorizeIndexEntry;
import dev.athanor.manifest.VersionMetadataTarget;
import dev.athanor.manifest.WorkerEntry;
import dev.athanor.manifest.WorkerLoaderTarget;
import dev.athanor.manifest.WorkerRefEntry;
import dev.athanor.manifest.WorkflowEntry;
import dev.athanor.manifest.WorkflowLimitSettings;
import java.util.List;

/** Manifests to try a schema on. */
final class Manifests {

    private static final OriginRequestSettings ORIGIN = new OriginRequestSettings(
            30,
            10,
            30,
            true,
            100,
            90,
            "wiki.internal",
            "wiki.internal",
            true,
            "/etc/ca.pem",
            true,
            true,
            true,
            "socks");

    /** With every kind and every setting. */
    static final Manifest FULL = Manifest.of(
            "shop",
            List.of(
                    fragment(new WorkerEntry(
                            "api",
                            new CodeSettings(
                                    "api.ts",
                                    null,
                                    "modules",
                                    "src/main/worker",
                                    false,
                                    List.of(new ModuleRule("Text", List.of("**/*.md"), true)),
                                    new BundleSettings(
                                            true,
                                            true,
                                            "es2024",
                                            "tsconfig.json",
                                            List.of("VERSION=\"1\""),
                                            List.of("a=b"),
                                            List.of(".svg=text"),
                                            List.of("left-out"),
                                            List.of("workerd")),
                                    true),
                            new CompatibilitySettings("2026-04-01", List.of("nodejs_compat")),
                            new AddressSettings(true, true, new DevSettings(8800, true)),
                            new RuntimeSettings(
                                    new ObservabilitySettings(
                                            true,
                                            0.5,
                                            new LogSettings(true, 0.1, false, true, List.of("grafana")),
                                            new TraceSettings(true, 0.1, true, List.of("honeycomb"))),
                                    true,
                                    List.of("com.example.Errors"),
                                    new CacheSettings(true, true),
                                    new LimitSettings(50, 10),
                                    PlacementSettings.smart()),
                            new AssetSettings("public", "auto-trailing-slash", "404-page", true, List.of("/api/*")),
                            new TriggerSettings(
                                    List.of(new CronTrigger("0 3 * * *", "nightly", List.of("prod"))),
                                    List.of(new ConsumerSettings(
                                            "com.example.Orders", 15, 500, 5, 60, 2, "com.example.Failed", null)),
                                    List.of(new RouteSettings(
                                            "*.example.com/api/*",
                                            "023e105f4ecef8ad9ca31a8372d0c353",
                                            "example.com",
                                            true,
                                            List.of("prod"))),
                                    List.of(new DomainSettings(
                                            "api.example.com",
                                            "023e105f4ecef8ad9ca31a8372d0c353",
                                            "example.com",
                                            true,
                                            true,
                                            List.of("prod")))),
                            new LifecycleSettings("com.example.Tenants", true, "keep"),
                            List.of(
                                    new Binding("ORDERS", "orders", new DeclaredTarget("com.example.Orders")),
                                    new Binding(
                                            "USERS",
                                            "users",
                                            new DeclaredTarget("com.example.Users", new ServiceOptions("{\"a\":1}"))),
                                    new Binding(
                                            "TENANTS",
                                            "tenants",
                                            new DeclaredTarget(
                                                    "com.example.Tenants",
                                                    new OutboundOptions("com.example.Egress", List.of("tenant")))),
                                    new Binding("PER_CUSTOMER", "perCustomer", new RateLimitTarget(1001, 100, 60)),
                                    new Binding("LOADER", "loader", new WorkerLoaderTarget()),
                                    new Binding("AI", "ai", new AiTarget()),
                                    new Binding("LOG_LEVEL", "logLevel", new TextTarget("debug")),
                                    new Binding("API_KEY", "apiKey", new SecretTarget("API_KEY", true)),
                                    new Binding(
                                            "LIMITS",
                                            "limits",
                                            new JsonTarget(
                                                    "{\"max\":1}", SourceFile.of("limits.json", "{\"max\": 1}"))),
                                    new Binding(
                                            "SIGNING_KEY",
                                            "signingKey",
                                            new SecretKeyTarget(
                                                    "SIGNING_KEY",
                                                    new KeyAlgorithmSettings("ECDSA", "SHA-256", "P-256"),
                                                    "pkcs8",
                                                    List.of("sign"))),
                                    new Binding("VERSION", "version", new VersionMetadataTarget()),
                                    new Binding("SELF", "self", new SelfTarget()),
                                    new Binding("ASSETS", "assets", new StaticAssetsTarget())))),
                    fragment(new QueueEntry(
                            "orders",
                            60,
                            true,
                            3600,
                            new PullSettings(10, 5, 60, 30_000, "com.example.Failed", List.of("prod")),
                            true)),
                    fragment(new DurableObjectEntry(
                            "Counter", "sqlite", "com.example.Backend", "OldCounter", "com.example.Old", "shop-old")),
                    fragment(new WorkflowEntry(
                            "orders",
                            "Orders",
                            "com.example.Backend",
                            new WorkflowLimitSettings(100),
                            List.of("0 3 * * *"))),
                    fragment(new EntrypointEntry("com.example.Backend", "Users")),
                    fragment(new WorkerRefEntry("billing")),
                    fragment(new DispatchNamespaceEntry("tenants")),
                    fragment(new KvNamespaceEntry("sessions", true)),
                    fragment(new D1DatabaseEntry(
                            "db",
                            "src/main/migrations",
                            "applied",
                            List.of("data/seed.sql"),
                            "weur",
                            "eu",
                            "auto",
                            true)),
                    fragment(bucket()),
                    fragment(new AnalyticsEngineDatasetEntry("requests")),
                    fragment(new VectorizeIndexEntry(
                            "articles",
                            "what articles are about",
                            768,
                            "cosine",
                            "@cf/baai/bge-base-en-v1.5",
                            List.of(new MetadataIndexSettings("author", "string")),
                            true)),
                    fragment(new TunnelEntry(
                            "office",
                            List.of(new IngressRule(
                                    "wiki.example.com", "^/docs", "http://localhost:8080", ORIGIN, List.of("prod"))),
                            ORIGIN,
                            true,
                            true,
                            true))));

    /** With nothing that may be left out. */
    static final Manifest BARE = Manifest.of(
            "shop",
            List.of(
                    fragment(new WorkerEntry(
                            null,
                            CodeSettings.of("api.ts", false),
                            CompatibilitySettings.of("2026-04-01"),
                            AddressSettings.PRIVATE,
                            RuntimeSettings.NONE,
                            null,
                            TriggerSettings.NONE,
                            LifecycleSettings.NONE,
                            List.of())),
                    fragment(new QueueEntry(null)),
                    fragment(KvNamespaceEntry.of(null)),
                    fragment(D1DatabaseEntry.of(null, null)),
                    fragment(R2BucketEntry.of(null)),
                    fragment(new VectorizeIndexEntry(null, null, null, null, null, List.of(), false)),
                    fragment(new TunnelEntry(null, List.of(), null, null, false, false))));

    private Manifests() {}

    private static R2BucketEntry bucket() {
        R2TransitionSettings day = new R2TransitionSettings(null, "2027-01-31");
        return new R2BucketEntry(
                "uploads",
                "weur",
                "Standard",
                "eu",
                true,
                List.of(new R2DomainSettings(
                        "files.example.com", "0a", null, true, "1.2", List.of("AES128-SHA"), List.of("prod"))),
                List.of(new R2CorsSettings("shop", List.of("*"), List.of("GET"), List.of("*"), List.of(), 60, null)),
                List.of(new R2LifecycleSettings(
                        "old", "a/", true, new R2TransitionSettings(60, null), day, List.of(day), null)),
                List.of(new R2LockSettings("keep", "b/", true, 60, null, null)),
                List.of(new R2NotificationSettings(
                        "com.example.Orders", List.of("object-create"), "a/", ".png", "images", null)),
                true,
                true);
    }

    private static Fragment fragment(ManifestEntry entry) {
        String name = entry.getClass().getSimpleName();
        return Fragment.of("com.example." + name, name, entry);
    }
}
