package dev.athanor.runtime.testing;

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
import dev.athanor.manifest.ManifestEntry;
import dev.athanor.manifest.ObservabilitySettings;
import dev.athanor.manifest.QueueEntry;
import dev.athanor.manifest.RouteSettings;
import dev.athanor.manifest.RuntimeSettings;
import dev.athanor.manifest.SecretTarget;
import dev.athanor.manifest.SelfTarget;
import dev.athanor.manifest.StaticAssetsTarget;
import dev.athanor.manifest.TextTarget;
import dev.athanor.manifest.TriggerSettings;
import dev.athanor.manifest.TunnelEntry;
import dev.athanor.manifest.WorkerEntry;
import dev.athanor.runtime.link.Stack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A stack with something of every kind, of which parts can be taken away. */
public final class Shop {

    private final List<Fragment> fragments = new ArrayList<>();
    private final List<String> undeclared = new ArrayList<>();
    private @Nullable AssetSettings assets = new AssetSettings("public", null, "404-page", null, null);
    private List<CronTrigger> crons = List.of(CronTrigger.of("0 3 * * *"));
    private List<ConsumerSettings> consumers =
            List.of(new ConsumerSettings("com.example.Tasks", 15, null, 5, null, null, "com.example.Failed", null));
    private final List<Binding> bindings = new ArrayList<>(List.of(
            declared("TASKS", "tasks", "com.example.Tasks"),
            declared("SESSIONS", "sessions", "com.example.Sessions"),
            declared("DB", "db", "com.example.ShopDb"),
            declared("COUNTER", "counter", "com.example.Counter"),
            declared("USERS", "users", "com.example.UserService"),
            new Binding("LOG_LEVEL", "logLevel", new TextTarget("debug")),
            new Binding("API_KEY", "apiKey", new SecretTarget("API_KEY")),
            new Binding("SELF", "self", new SelfTarget()),
            new Binding("ASSETS", "assets", new StaticAssetsTarget())));
    private List<RouteSettings> routes = List.of();
    private List<DomainSettings> domains = List.of();
    private @Nullable TunnelEntry tunnel;
    private final List<String> adopting = new ArrayList<>();
    private RuntimeSettings settings =
            RuntimeSettings.of(ObservabilitySettings.of(true, null), new LimitSettings(50, null), null);
    private LifecycleSettings lifecycle = LifecycleSettings.NONE;
    private @Nullable String sessions;
    private boolean users = true;
    private boolean usersCallApi;

    public static Shop whole() {
        return new Shop();
    }

    public Shop withRoutes(RouteSettings... others) {
        routes = List.of(others);
        return this;
    }

    public Shop withDomains(DomainSettings... others) {
        domains = List.of(others);
        return this;
    }

    public Shop withTunnel(TunnelEntry other) {
        tunnel = other;
        return this;
    }

    public Shop withoutCrons() {
        crons = List.of();
        return this;
    }

    public Shop withoutConsumers() {
        consumers = List.of();
        return this;
    }

    public Shop consumerBatch(int size) {
        consumers = List.of(
                new ConsumerSettings("com.example.Tasks", size, null, 5, null, null, "com.example.Failed", null));
        return this;
    }

    public Shop without(String binding) {
        bindings.removeIf(candidate -> candidate.name().equals(binding));
        return this;
    }

    public Shop with(Binding binding) {
        bindings.add(binding);
        return this;
    }

    public Shop withoutAssets() {
        assets = null;
        return without("ASSETS");
    }

    public Shop withoutUsers() {
        users = false;
        return without("USERS");
    }

    public Shop inACircle() {
        usersCallApi = true;
        return this;
    }

    public Shop settings(RuntimeSettings others) {
        settings = others;
        return this;
    }

    /** With an API that stays when its stage goes. */
    public Shop retained() {
        lifecycle = new LifecycleSettings(null, true);
        return this;
    }

    /** With an API that comes and goes otherwise. */
    public Shop lifecycle(LifecycleSettings other) {
        lifecycle = other;
        return this;
    }

    /** With a declaration that takes over what is there. */
    public Shop adopting(String type) {
        adopting.add("com.example." + type);
        return this;
    }

    /** With another title of the KV namespace. */
    public Shop sessions(String title) {
        sessions = title;
        return this;
    }

    /** Without a declaration that nothing else refers to by then. */
    public Shop undeclared(String type) {
        undeclared.add("com.example." + type);
        return this;
    }

    public Stack stack() {
        fragments.clear();
        add("Tasks", "tasks", new QueueEntry(null));
        add("Failed", "failed", new QueueEntry("dead-letters"));
        add("Sessions", "sessions", KvNamespaceEntry.of(sessions));
        add("ShopDb", "shop-db", D1DatabaseEntry.of(null, "migrations"));
        if (bindings.stream().anyMatch(binding -> binding.name().equals("COUNTER"))) {
            add("Counter", "counter", DurableObjectEntry.of("Counter", "sqlite"));
        }
        add("Api", "api", api());
        if (users) {
            add("Users", "users", worker("users.ts", usersBindings()));
            add("UserService", "user-service", new EntrypointEntry("com.example.Users", "UserService"));
        }
        if (tunnel != null) {
            add("Office", "office", tunnel);
        }
        if (usersCallApi) {
            add("ApiService", "api-service", new EntrypointEntry("com.example.Api", "ApiService"));
        }
        fragments.replaceAll(
                fragment -> adopting.contains(fragment.declaration()) ? fragment.adopting(true) : fragment);
        fragments.removeIf(fragment -> undeclared.contains(fragment.declaration()));
        return Stack.resolve(Manifest.of("shop", fragments), "dev", Map.of());
    }

    private List<Binding> usersBindings() {
        List<Binding> all = new ArrayList<>(List.of(declared("DB", "db", "com.example.ShopDb")));
        if (usersCallApi) {
            all.add(declared("API", "api", "com.example.ApiService"));
        }
        return all;
    }

    private WorkerEntry api() {
        return new WorkerEntry(
                null,
                CodeSettings.of("api.ts", true),
                new CompatibilitySettings("2026-04-01", List.of("nodejs_compat")),
                AddressSettings.PUBLIC,
                settings,
                assets,
                new TriggerSettings(crons, consumers, routes, domains),
                lifecycle,
                bindings);
    }

    private static WorkerEntry worker(String entrypoint, List<Binding> bindings) {
        return new WorkerEntry(
                null,
                CodeSettings.of(entrypoint, true),
                CompatibilitySettings.of("2026-04-01"),
                AddressSettings.PRIVATE,
                RuntimeSettings.NONE,
                null,
                TriggerSettings.NONE,
                LifecycleSettings.NONE,
                bindings);
    }

    private static Binding declared(String name, String method, String declaration) {
        return new Binding(name, method, new DeclaredTarget(declaration));
    }

    private void add(String type, String id, ManifestEntry entry) {
        fragments.add(Fragment.of("com.example." + type, id, entry));
    }
}
