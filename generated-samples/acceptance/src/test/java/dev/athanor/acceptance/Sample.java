package dev.athanor.acceptance;

import dev.athanor.manifest.Manifest;
import dev.athanor.runtime.link.Linker;
import dev.athanor.runtime.link.Stack;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A sample as this build has compiled it.
 *
 * @param folder its folder under {@code generated-samples}
 * @param app the application's name
 * @param stage the stage that is deployed
 * @param secrets the values of its secrets
 * @param modules the modules that it is made of, from its folder; the one that deploys comes first
 * @param needs the samples without which this one cannot be deployed, because it calls what they deploy
 */
public record Sample(
        String folder,
        String app,
        String stage,
        Map<String, String> secrets,
        List<String> modules,
        List<Sample> needs) {

    /** The environment variables that samples name. */
    private static final Map<String, String> ENVIRONMENT = Map.of("WIKI_URL", "http://127.0.0.1:9");

    public static final Sample SHOP =
            new Sample("shop", "shop", "dev", Map.of("API_KEY", "quite-secret-key-of-the-tests"));
    public static final Sample FROM_ALCHEMY =
            new Sample("from-alchemy", "tasks", "prod", Map.of("API_KEY", "quite-secret-key-of-the-tests"));

    public static final Sample FROM_ALCHEMY_STUDIO = new Sample(
            "from-alchemy-studio",
            "studio",
            "prod",
            Map.of("SIGNING_KEY", "cXVpdGUtc2VjcmV0LXNpZ25pbmcta2V5LXN0dWRpbyE="));

    public static final Sample CANARY = new Sample("canary", "canary");
    public static final Sample STATIC_SITE = new Sample("static-site", "static-site");
    public static final Sample MODULES = new Sample("modules", "modules");
    public static final Sample ORDERS = new Sample("orders", "orders");
    public static final Sample UPLOADS = new Sample("uploads", "uploads");
    public static final Sample CHAT = new Sample("chat", "chat");
    public static final Sample MESH = new Sample("mesh", "mesh");
    public static final Sample PLATFORM = new Sample("platform", "platform");
    public static final Sample GATEWAY = new Sample("gateway", "gateway");
    public static final Sample SEVERAL_MODULES =
            new Sample("several-modules/hello", "hello").withModules(".", "../people", "../greetings");
    public static final Sample LOADER = new Sample("loader", "loader");
    public static final Sample LIBRARY = new Sample("library", "library");
    public static final Sample KIOSK = new Sample("kiosk", "kiosk").withNeeds(MESH);
    public static final Sample MOVED_OBJECTS = new Sample("moved-objects", "moved-objects");
    public static final Sample OBSERVED_API = new Sample(
            "observed-api",
            "observed-api",
            "dev",
            Map.of(
                    "SESSION_KEY",
                    "cXVpdGUtc2VjcmV0LWtleS1vZi1zZXNzaW9ucw==",
                    "EXAMPLE_COM_SIGNING_JWK",
                    SigningKey.OBSERVED_API.jwk(),
                    "OBSERVED_API_PASSWORD",
                    "quite-secret-password"));

    public Sample {
        secrets = Map.copyOf(secrets);
        modules = List.copyOf(modules);
        needs = List.copyOf(needs);
    }

    private Sample(String folder, String app, String stage, Map<String, String> secrets) {
        this(folder, app, stage, secrets, List.of("."), List.of());
    }

    private Sample(String folder, String app) {
        this(folder, app, "dev", Map.of());
    }

    private Sample withModules(String... others) {
        return new Sample(folder, app, stage, secrets, List.of(others), needs);
    }

    private Sample withNeeds(Sample... others) {
        return new Sample(folder, app, stage, secrets, modules, List.of(others));
    }

    /** All samples that are deployed as they are. */
    public static List<Sample> all() {
        return List.of(
                SHOP,
                CANARY,
                FROM_ALCHEMY,
                FROM_ALCHEMY_STUDIO,
                STATIC_SITE,
                MODULES,
                ORDERS,
                CHAT,
                UPLOADS,
                MESH,
                PLATFORM,
                LOADER,
                LIBRARY,
                KIOSK,
                MOVED_OBJECTS,
                GATEWAY,
                SEVERAL_MODULES,
                OBSERVED_API);
    }

    Sample ofApp(String other) {
        return new Sample(folder, other, stage, secrets, modules, needs);
    }

    Sample inStage(String other) {
        return new Sample(folder, app, other, secrets, modules, needs);
    }

    public Path directory() {
        return Path.of(System.getProperty("samples.directory"))
                .resolve(folder)
                .toAbsolutePath()
                .normalize();
    }

    /** What the build has generated from it. */
    public Path generated() {
        return directory().resolve("target/athanor");
    }

    public List<Path> classPath() {
        return modules.stream()
                .map(module ->
                        directory().resolve(module).resolve("target/classes").normalize())
                .toList();
    }

    public Manifest manifest() {
        return Linker.link(app, classPath(), directory());
    }

    public Stack stack(Manifest manifest) {
        return Stack.resolve(manifest, stage, ENVIRONMENT);
    }

    @Override
    public String toString() {
        return folder;
    }
}
