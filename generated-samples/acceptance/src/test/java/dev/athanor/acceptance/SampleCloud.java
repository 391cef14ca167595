package dev.athanor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.local.LocalCloud;
import dev.athanor.local.LocalCloudOptions;
import dev.athanor.manifest.Manifest;
import dev.athanor.runtime.apply.DeployListener;
import dev.athanor.runtime.apply.DeployResult;
import dev.athanor.runtime.apply.Deployer;
import dev.athanor.runtime.apply.Project;
import dev.athanor.runtime.bundle.Bundler;
import dev.athanor.runtime.output.LinkedFiles;
import dev.athanor.runtime.plan.Aim;
import dev.athanor.runtime.plan.DataLossConsent;
import dev.athanor.runtime.plan.Plan;
import dev.athanor.runtime.toolchain.NodeToolchain;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A local cloud of its own, to which samples are deployed whole or in parts. */
final class SampleCloud implements AutoCloseable {

    private final LocalCloud cloud;
    private final Path output;
    private final Bundler bundler;

    SampleCloud(Path directory) {
        output = directory.resolve("athanor");
        bundler = new Bundler(
                new NodeToolchain(System.getenv()).install(text -> {}).esbuild());
        cloud = LocalCloud.start(LocalCloudOptions.in(directory.resolve("local")));
    }

    LocalCloud cloud() {
        return cloud;
    }

    URI address(String worker) {
        return cloud.workerUrl(worker).orElseThrow();
    }

    /** What the account holds, read through the API. */
    AccountReading account() {
        return AccountReading.of(cloud);
    }

    Plan plan(Sample sample, Manifest manifest) {
        try (Deployer deployer = deployer(sample, manifest)) {
            return deployer.plan(DataLossConsent.none());
        }
    }

    void apply(Sample sample, Manifest manifest, DataLossConsent consent) {
        try (Deployer deployer = deployer(sample, manifest)) {
            done(deployer.apply(deployer.plan(consent)));
        }
    }

    /** Deploys what was compiled elsewhere than by this build. */
    void apply(Sample sample, Manifest manifest, List<Path> classPath) {
        try (Deployer deployer = deployer(sample, manifest, classPath)) {
            done(deployer.apply(deployer.plan(DataLossConsent.none())));
        }
    }

    /** Uploads labelled versions of the workers, which do not answer yet. */
    void upload(Sample sample, Manifest manifest, String label) {
        try (Deployer deployer = deployer(sample, manifest)) {
            done(deployer.apply(deployer.plan(Aim.deployment(label, null, null), DataLossConsent.none())));
        }
    }

    void destroy(Sample sample) {
        try (Deployer deployer = deployer(sample, sample.manifest())) {
            done(deployer.apply(deployer.planDestroy(DataLossConsent.all())));
        }
    }

    private Deployer deployer(Sample sample, Manifest manifest) {
        return deployer(sample, manifest, sample.classPath());
    }

    private Deployer deployer(Sample sample, Manifest manifest, List<Path> classPath) {
        LinkedFiles.write(manifest, sample.stage(), classPath, sample.directory(), output);
        Project project = new Project(
                sample.directory(),
                sample.stack(manifest),
                name -> Optional.ofNullable(sample.secrets().get(name)),
                bundler::bundle,
                output);
        return new Deployer(cloud.target(), project, DeployListener.SILENT);
    }

    private static void done(DeployResult result) {
        assertThat(result.isSuccess()).as(result.toText()).isTrue();
    }

    @Override
    public void close() {
        cloud.close();
    }
}
