package dev.athanor.acceptance;

import dev.athanor.local.LocalCloud;
import dev.athanor.local.LocalCloudListener;
import dev.athanor.local.LocalCloudOptions;
import dev.athanor.manifest.Manifest;
import dev.athanor.runtime.apply.DeployListener;
import dev.athanor.runtime.apply.Deployer;
import dev.athanor.runtime.apply.Project;
import dev.athanor.runtime.bundle.Bundler;
import dev.athanor.runtime.cloudflare.Target;
import dev.athanor.runtime.link.Linker;
import dev.athanor.runtime.link.Stack;
import dev.athanor.runtime.output.LinkedFiles;
import dev.athanor.runtime.toolchain.NodeToolchain;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A local cloud of its own for the sample, with every request to its API noted. */
final class ShopCloud implements AutoCloseable {

    static final String API_KEY = "quite-secret-key-of-the-tests";
    static final String API = "shop-dev-api";

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final LocalCloud cloud;
    private final Path output;

    ShopCloud(Path directory) {
        output = directory.resolve("athanor");
        cloud = LocalCloud.start(
                LocalCloudOptions.in(directory.resolve("local")).withListener(listener()));
    }

    /** Links the sample and opens a deployer of it. */
    Deployer deployer() {
        return deployer(cloud.target());
    }

    /** The same, to another way to this cloud. */
    Deployer deployer(Target target) {
        List<Path> classPath = List.of(Shop.directory().resolve("target/classes"));
        Manifest manifest = Linker.link("shop", classPath);
        LinkedFiles.write(manifest, "dev", classPath, Shop.directory(), output);
        Bundler bundler = new Bundler(
                new NodeToolchain(System.getenv()).install(text -> {}).esbuild());
        Project project = new Project(
                Shop.directory(),
                stack(manifest),
                name -> name.equals("API_KEY") ? Optional.of(API_KEY) : Optional.empty(),
                bundler::bundle,
                output);
        return new Deployer(target, project, DeployListener.SILENT);
    }

    /** What the sample declares, for the stage that is deployed. */
    Stack stack() {
        return stack(Linker.link("shop", List.of(Shop.directory().resolve("target/classes"))));
    }

    private static Stack stack(Manifest manifest) {
        return Stack.resolve(manifest, "dev", Map.of());
    }

    LocalCloud cloud() {
        return cloud;
    }

    /** The address of the worker that has one. */
    URI api() {
        return cloud.workerUrl(API).orElseThrow();
    }

    /** The requests to the account's API so far: {@code GET /accounts/…/queues}. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        cloud.close();
    }

    private LocalCloudListener listener() {
        return new LocalCloudListener() {
            @Override
            public void requestAnswered(String method, String path, int status) {
                requests.add(method + " " + path);
            }
        };
    }
}
