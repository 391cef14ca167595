package dev.athanor.acceptance;

import dev.athanor.manifest.Manifest;
import dev.athanor.runtime.link.Linker;
import dev.athanor.runtime.link.Stack;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A sample as this build has compiled it.
 *
 * @param folder its folder under {@code generated-samples}
 * @param app the application's name
 * @param stage the stage that is deployed
 * @param secrets the values of its secrets
 */
record Sample(String folder, String app, String stage, Map<String, String> secrets) {

    /** The environment variables that samples name. */
    private static final Map<String, String> ENVIRONMENT = Map.of("WIKI_URL", "http://127.0.0.1:9");

    static final Sample SHOP = new Sample("shop", "shop", "dev", Map.of("API_KEY", "key-of-the-tests"));
    static final Sample FROM_ALCHEMY =
            new Sample("from-alchemy", "tasks", "prod", Map.of("API_KEY", "key-of-the-tests"));

    static final Sample FROM_ALCHEMY_STUDIO = new Sample(
            "from-alchemy-studio",
            "studio",
            "prod",
            Map.of("SIGNING_KEY", "a2V5LW9mLXRoZS10ZXN0cy1vZi10aGUtc3R1ZGlvcyE="));

    static final Sample CANARY = new Sample("canary", "canary", "dev", Map.of());
    static final Sample STATIC_SITE = new Sample("static-site", "static-site", "dev", Map.of());
    static final Sample MODULES = new Sample("modules", "modules", "dev", Map.of());
    static final Sample ORDERS = new Sample("orders", "orders", "dev", Map.of());
    static final Sample UPLOADS = new Sample("uploads", "uploads", "dev", Map.of());
    static final Sample CHAT = new Sample("chat", "chat", "dev", Map.of());
    static final Sample MESH = new Sample("mesh", "mesh", "dev", Map.of());
    static final Sample PLATFORM = new Sample("platform", "platform", "dev", Map.of());
    static final Sample GATEWAY = new Sample("gateway", "gateway", "dev", Map.of());
    static final Sample SEVERAL_MODULES = new Sample("several-modules/hello", "hello", "dev", Map.of());
    static final Sample LOADER = new Sample("loader", "loader", "dev", Map.of());
    static final Sample KIOSK = new Sample("kiosk", "kiosk", "dev", Map.of());
    static final Sample MOVED_OBJECTS = new Sample("moved-objects", "moved-objects", "dev", Map.of());
    static final Sample OBSERVED_API = new Sample(
            "observed-api",
            "observed-api",
            "dev",
            Map.of(
                    "SESSION_KEY",
                    "a2V5LW9mLXRoZS10ZXN0cy1vZi1zZXNzaW9ucw==",
                    "EXAMPLE_COM_SIGNING_JWK",
                    SigningKey.OBSERVED_API.jwk(),
                    "OBSERVED_API_PASSWORD",
                    "password-of-the-tests"));

    Sample {
        secrets = Map.copyOf(secrets);
    }

    /** All samples that are deployed as they are. */
    static List<Sample> all() {
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
                KIOSK,
                MOVED_OBJECTS,
                GATEWAY,
                SEVERAL_MODULES,
                OBSERVED_API);
    }

    /** The samples without which this one cannot be deployed, because it calls what they deploy. */
    List<Sample> needs() {
        return equals(KIOSK) ? List.of(MESH) : List.of();
    }

    Sample inStage(String other) {
        return new Sample(folder, app, other, secrets);
    }

    Path directory() {
        return Path.of(System.getProperty("samples.directory"))
                .resolve(folder)
                .toAbsolutePath()
                .normalize();
    }

    /** What the build has generated from it. */
    Path generated() {
        return directory().resolve("target/athanor");
    }

    /** The module that deploys comes first, then those that it depends on. */
    List<Path> classPath() {
        Stream<String> others = equals(SEVERAL_MODULES) ? Stream.of("../people", "../greetings") : Stream.of();
        return Stream.concat(Stream.of("."), others)
                .map(module ->
                        directory().resolve(module).resolve("target/classes").normalize())
                .toList();
    }

    Manifest manifest() {
        return Linker.link(app, classPath(), directory());
    }

    Stack stack(Manifest manifest) {
        return Stack.resolve(manifest, stage, ENVIRONMENT);
    }

    @Override
    public String toString() {
        return folder;
    }
}
