package dev.athanor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.local.LocalCloud;
import dev.athanor.local.LocalCloudListener;
import dev.athanor.local.LocalCloudOptions;
import dev.athanor.local.StandInCloud;
import dev.athanor.local.standin.ProbedExports;
import dev.athanor.manifest.Manifest;
import dev.athanor.runtime.apply.DeployResult;
import dev.athanor.runtime.apply.Deployer;
import dev.athanor.runtime.apply.Project;
import dev.athanor.runtime.apply.TestDeployers;
import dev.athanor.runtime.bundle.BundleRequest;
import dev.athanor.runtime.bundle.Bundler;
import dev.athanor.runtime.bundle.WorkerBundle;
import dev.athanor.runtime.cloudflare.Target;
import dev.athanor.runtime.output.LinkedFiles;
import dev.athanor.runtime.plan.Aim;
import dev.athanor.runtime.plan.DataLossConsent;
import dev.athanor.runtime.plan.Plan;
import dev.athanor.runtime.toolchain.NodeToolchain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A local cloud of its own, to which samples are deployed whole or in parts. */
final class SampleCloud implements AutoCloseable {

    private final LocalCloud cloud;
    private final Path output;
    private final Bundler bundler;
    private final Map<BundleRequest, WorkerBundle> bundles = new ConcurrentHashMap<>();
    private final List<String> writes = new CopyOnWriteArrayList<>();
    private final TestDeployers deployers = new TestDeployers();
    private boolean ledgerIsInTheAccount;
    private boolean bundlesOnce;

    SampleCloud(Path directory) {
        this(directory, LocalCloud::start);
    }

    private SampleCloud(Path directory, Function<LocalCloudOptions, LocalCloud> start) {
        output = directory.resolve("athanor");
        bundler = new Bundler(
                new NodeToolchain(System.getenv()).install(text -> {}).esbuild());
        LocalCloudListener listener = new LocalCloudListener() {
            @Override
            public void requestAnswered(String method, String path, int status) {
                if (!method.equals("GET") && !path.endsWith("/query")) {
                    writes.add(method + " " + path);
                }
            }
        };
        cloud = start.apply(LocalCloudOptions.in(directory.resolve("local")).withListener(listener));
    }

    /** One that runs no worker, which is much quicker where none is called. */
    static SampleCloud runningNothing(Path directory, ProbedExports exports) {
        return new SampleCloud(directory, options -> StandInCloud.start(options, exports));
    }

    /** The same, where code that was bundled once does not change. */
    SampleCloud bundlingOnce() {
        bundlesOnce = true;
        return this;
    }

    /** The same account, which holds its ledger itself, as one of Cloudflare's does. */
    SampleCloud withLedgerInTheAccount() {
        ledgerIsInTheAccount = true;
        return this;
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

    /** The requests so far that were not for reading: {@code PUT /accounts/…/workers/scripts/api}. */
    List<String> writes() {
        return List.copyOf(writes);
    }

    Plan plan(Sample sample, Manifest manifest) {
        try (Deployer deployer = deployer(sample, manifest)) {
            return deployer.plan(DataLossConsent.none());
        }
    }

    Plan plan(Sample sample, Manifest manifest, Aim aim) {
        try (Deployer deployer = deployer(sample, manifest)) {
            return deployer.plan(aim, DataLossConsent.none());
        }
    }

    void apply(Sample sample, Manifest manifest, DataLossConsent consent) {
        try (Deployer deployer = deployer(sample, manifest)) {
            done(deployer.apply(deployer.plan(consent)));
        }
    }

    /** Changes the account, and not what the sample's ledger says of it: with a copy of the ledger, in a directory that is new. */
    void applyBehindTheLedger(Sample sample, Manifest manifest, Path copy) {
        try {
            Shop.copy(cloud.target().ledgers().orElseThrow(), copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Target target = withLedgers(Optional.of(copy));
        try (Deployer deployer = deployers.of(target, project(sample, manifest, sample.classPath()))) {
            done(deployer.apply(deployer.plan(DataLossConsent.all())));
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

    /** Applies, and makes sure that nothing is left to do. */
    void applyWholly(Sample sample, Manifest manifest, DataLossConsent consent) {
        try (Deployer deployer = deployer(sample, manifest)) {
            done(deployer.apply(deployer.plan(consent)));
            Plan again = deployer.plan(DataLossConsent.none());
            assertThat(again.isEmpty()).as(again.toText()).isTrue();
        }
    }

    void destroy(Sample sample) {
        destroy(sample, DataLossConsent.all());
    }

    void destroy(Sample sample, DataLossConsent consent) {
        try (Deployer deployer = deployer(sample, sample.manifest())) {
            done(deployer.apply(deployer.planDestroy(consent)));
        }
    }

    Plan planDestroy(Sample sample, DataLossConsent consent) {
        try (Deployer deployer = deployer(sample, sample.manifest())) {
            return deployer.planDestroy(consent);
        }
    }

    private Deployer deployer(Sample sample, Manifest manifest) {
        return deployer(sample, manifest, sample.classPath());
    }

    private Deployer deployer(Sample sample, Manifest manifest, List<Path> classPath) {
        return deployers.of(target(), project(sample, manifest, classPath));
    }

    private Project project(Sample sample, Manifest manifest, List<Path> classPath) {
        LinkedFiles.write(manifest, sample.stage(), classPath, sample.directory(), output);
        return new Project(
                sample.directory(),
                sample.stack(manifest),
                name -> Optional.ofNullable(sample.secrets().get(name)),
                this::bundle,
                output);
    }

    private WorkerBundle bundle(BundleRequest request) {
        return bundlesOnce ? bundles.computeIfAbsent(request, bundler::bundle) : bundler.bundle(request);
    }

    private Target target() {
        return ledgerIsInTheAccount ? withLedgers(Optional.empty()) : cloud.target();
    }

    private Target withLedgers(Optional<Path> ledgers) {
        Target target = cloud.target();
        return new Target(
                target.description(),
                target.apiBase(),
                target.accountId(),
                target.token(),
                target.addresses(),
                ledgers);
    }

    private static void done(DeployResult result) {
        assertThat(result.isSuccess()).as(result.toText()).isTrue();
    }

    @Override
    public void close() {
        cloud.close();
    }
}
