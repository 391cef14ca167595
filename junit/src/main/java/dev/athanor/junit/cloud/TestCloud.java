package dev.athanor.junit.cloud;

import dev.athanor.junit.project.LinkedProject;
import dev.athanor.junit.project.Selection;
import dev.athanor.junit.project.TemporaryFiles;
import dev.athanor.local.LocalCloud;
import dev.athanor.local.LocalCloudOptions;
import dev.athanor.local.Snapshot;
import dev.athanor.runtime.apply.DeployListener;
import dev.athanor.runtime.apply.DeployResult;
import dev.athanor.runtime.apply.Deployer;
import dev.athanor.runtime.apply.Project;
import dev.athanor.runtime.link.Stack;
import dev.athanor.runtime.plan.DataLossConsent;
import dev.athanor.runtime.problem.ProblemException;
import dev.athanor.runtime.resource.SecretSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A local cloud in a temporary directory, with the tests' stack on it. */
public final class TestCloud implements AutoCloseable {

    private final LinkedProject linked;
    private final CloudSettings settings;
    private final Path directory;
    private final Logs logs;
    private final LocalCloud local;
    private @Nullable Secrets secrets;
    private Deployed deployed;
    private final Deployed first;
    private final Snapshot whole;

    private TestCloud(LinkedProject linked, CloudSettings settings, Path directory, Logs logs, LocalCloud local) {
        this.linked = linked;
        this.settings = settings;
        this.directory = directory;
        this.logs = logs;
        this.local = local;
        this.first = deploy(settings);
        this.deployed = first;
        this.whole = local.snapshot();
    }

    /**
     * Starts a cloud and deploys to it.
     *
     * @param project links the project, while the cloud starts
     * @throws NotDeployedException when that is not possible
     */
    public static TestCloud start(Supplier<LinkedProject> project, CloudSettings settings) {
        Path directory = LinkedProject.temporaryDirectory();
        Logs logs = new Logs();
        CompletableFuture<LocalCloud> starting =
                CompletableFuture.supplyAsync(() -> LocalCloud.start(LocalCloudOptions.in(directory)
                        .withWorkerPort(0)
                        .withSchedules(false)
                        .withListener(logs)));
        try {
            return new TestCloud(project.get(), settings, directory, logs, started(starting));
        } catch (RuntimeException e) {
            starting.handle((local, failure) -> local)
                    .thenAccept(local -> {
                        if (local != null) {
                            local.close();
                        }
                    })
                    .join();
            TemporaryFiles.delete(directory);
            if (e instanceof ProblemException problem) {
                throw NotDeployedException.of(problem);
            }
            throw e;
        }
    }

    private static LocalCloud started(CompletableFuture<LocalCloud> starting) {
        try {
            return starting.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** The cloud itself. */
    public LocalCloud local() {
        return local;
    }

    public Logs logs() {
        return logs;
    }

    /** What runs on it now. */
    public Deployed deployed() {
        return deployed;
    }

    /** What it held right after the stack was deployed. */
    public Snapshot whole() {
        return whole;
    }

    /** Makes all as it was, with what was deployed first. */
    public void restore(Snapshot snapshot) {
        local.restore(snapshot);
        if (deployed != first) {
            deployed.close();
            deployed = first;
        }
        logs.clear();
    }

    /**
     * Deploys the same with other values, until all is made as it was.
     *
     * @throws NotDeployedException when that is not possible
     */
    public void deployWith(CloudSettings others) {
        try {
            deployed = deploy(others);
        } catch (ProblemException e) {
            throw NotDeployedException.of(e);
        }
        logs.clear();
    }

    /** What it was deployed with. */
    public CloudSettings settings() {
        return settings;
    }

    private Deployed deploy(CloudSettings values) {
        Stack stack = Stack.resolve(
                Variables.in(Selection.of(linked.manifest(), values.workers()), values.variables()),
                LinkedProject.STAGE,
                values.environment());
        Secrets chosen = Secrets.of(stack, values.secrets(), Optional.ofNullable(secrets));
        if (secrets == null) {
            secrets = chosen;
        }
        Strangers.of(stack)
                .map(manifest -> Stack.resolve(manifest, LinkedProject.STAGE, values.environment()))
                .ifPresent(strangers -> apply(linked.project(strangers, SecretSource.firstOf(List.of()))));
        apply(linked.project(stack, chosen));
        return new Deployed(local.target(), stack, chosen);
    }

    private void apply(Project project) {
        try (Deployer deployer = new Deployer(local.target(), project, DeployListener.SILENT)) {
            DeployResult result = deployer.apply(deployer.plan(DataLossConsent.all()));
            if (!result.isSuccess()) {
                throw new NotDeployedException("The stack was not deployed to the local cloud:\n" + result.toText());
            }
        }
    }

    @Override
    public void close() {
        deployed.close();
        first.close();
        local.close();
        TemporaryFiles.delete(directory);
    }
}
