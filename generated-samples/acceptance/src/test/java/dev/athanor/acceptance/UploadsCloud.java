package dev.athanor.acceptance;

import dev.athanor.local.LocalCloud;
import dev.athanor.local.LocalCloudOptions;
import dev.athanor.manifest.Manifest;
import dev.athanor.runtime.apply.DeployListener;
import dev.athanor.runtime.apply.Deployer;
import dev.athanor.runtime.apply.Project;
import dev.athanor.runtime.bundle.Bundler;
import dev.athanor.runtime.link.Linker;
import dev.athanor.runtime.link.Stack;
import dev.athanor.runtime.output.LinkedFiles;
import dev.athanor.runtime.toolchain.NodeToolchain;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A local cloud of its own for the sample {@code uploads}. */
final class UploadsCloud implements AutoCloseable {

    private static final Path SAMPLE = Shop.directory().resolveSibling("uploads");
    private static final List<Path> CLASS_PATH = List.of(SAMPLE.resolve("target/classes"));

    private final LocalCloud cloud;
    private final Path output;

    UploadsCloud(Path directory) {
        output = directory.resolve("athanor");
        cloud = LocalCloud.start(LocalCloudOptions.in(directory.resolve("local")));
    }

    LocalCloud cloud() {
        return cloud;
    }

    static Manifest manifest() {
        return Linker.link("uploads", CLASS_PATH);
    }

    static Stack stack() {
        return Stack.resolve(manifest(), "dev", Map.of());
    }

    Deployer deployer(Manifest manifest) {
        LinkedFiles.write(manifest, "dev", CLASS_PATH, SAMPLE, output);
        Bundler bundler = new Bundler(
                new NodeToolchain(System.getenv()).install(text -> {}).esbuild());
        Project project = new Project(
                SAMPLE, Stack.resolve(manifest, "dev", Map.of()), secret -> Optional.empty(), bundler::bundle, output);
        return new Deployer(cloud.target(), project, DeployListener.SILENT);
    }

    URI gallery() {
        return cloud.workerUrl("uploads-dev-gallery").orElseThrow();
    }

    @Override
    public void close() {
        cloud.close();
    }
}
