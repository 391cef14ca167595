package dev.athanor.maven;

import dev.athanor.local.ChosenTarget;
import dev.athanor.local.LocalCloudOptions;
import dev.athanor.local.Targets;
import dev.athanor.runtime.apply.DeployResult;
import dev.athanor.runtime.apply.Deployer;
import dev.athanor.runtime.apply.InstalledBundler;
import dev.athanor.runtime.apply.KeptWork;
import dev.athanor.runtime.apply.Project;
import dev.athanor.runtime.apply.ResultFile;
import dev.athanor.runtime.apply.VersionList;
import dev.athanor.runtime.cloudflare.Target;
import dev.athanor.runtime.link.SourcePlaces;
import dev.athanor.runtime.link.Stack;
import dev.athanor.runtime.plan.Aim;
import dev.athanor.runtime.plan.DataLossConsent;
import dev.athanor.runtime.plan.Plan;
import dev.athanor.runtime.plan.PlanFile;
import dev.athanor.runtime.problem.ProblemException;
import dev.athanor.runtime.resource.SecretDigests;
import dev.athanor.runtime.resource.SecretSource;
import dev.athanor.runtime.resource.WorkerCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.maven.plugin.logging.Log;

/** A module on its way to an account: what is planned and done is told in Maven's log. */
final class Deployment implements AutoCloseable {

    private final Stack stack;
    private final Deployer deployer;
    private final AutoCloseableTarget owned;
    private final ResultFile noted;
    private final Log log;

    /** Closes without an exception to handle. */
    private interface AutoCloseableTarget extends AutoCloseable {
        @Override
        void close();
    }

    private Deployment(
            Target target,
            Project project,
            SecretDigests digests,
            AutoCloseableTarget owned,
            ResultFile noted,
            Log log) {
        this.noted = noted;
        this.stack = project.stack();
        this.deployer = new Deployer(target, project, new StepLog(log), digests);
        this.owned = owned;
        this.log = log;
    }

    /** A deployment to the account that the credentials name, or to a local cloud that runs until this is closed. */
    static Deployment open(Module module, Map<String, String> credentials, Log log) throws IOException {
        ResultFile noted = new ResultFile(module.outputDirectory());
        noted.begin();
        try {
            WorkerCode code = new InstalledBundler(System.getenv(), log::info, log::warn);
            Project project = project(module, System.getenv(), code);
            ChosenTarget chosen = Targets.choose(
                    credentials, LocalCloudOptions.in(module.dataDirectory()).withListener(new WorkerLog(log)));
            return new Deployment(chosen.target(), project, new SecretDigests(), chosen::close, noted, log);
        } catch (ProblemException e) {
            noted.write(e);
            throw e;
        }
    }

    /** A deployment to a local cloud that somebody else runs, with what the one before it has left. */
    static Deployment to(Target target, Module module, KeptWork kept, Log log) throws IOException {
        ResultFile noted = new ResultFile(module.outputDirectory());
        return new Deployment(target, project(module, System.getenv(), kept), kept.digests(), () -> {}, noted, log);
    }

    /** What is deployed. */
    Stack stack() {
        return stack;
    }

    Plan plan(DataLossConsent consent) {
        return plan(Aim.Deploy.SILENTLY, consent);
    }

    Plan plan(Aim aim, DataLossConsent consent) {
        return shown(planQuietly(aim, consent));
    }

    /** Makes a plan that is not shown yet. */
    Plan planQuietly(Aim aim, DataLossConsent consent) {
        Plan plan = noting(() -> deployer.plan(aim, consent));
        noted.write(plan);
        return plan;
    }

    VersionList versions() {
        return deployer.versions();
    }

    String lease() {
        return deployer.leaseText();
    }

    String breakLease() {
        return deployer.breakLease();
    }

    Plan planDestroy(DataLossConsent consent) {
        return plan(new Aim.Destroy(), consent);
    }

    /** A plan that an earlier goal wrote. */
    Plan planIn(Path file) {
        return shown(noting(() -> PlanFile.read(file)));
    }

    /** @throws ProblemException when not all of it could be done */
    DeployResult apply(Plan plan) {
        DeployResult result = applyQuietly(plan);
        log.info("");
        Lines.info(log, result.toText());
        return required(plan, result);
    }

    /** Applies; the steps are told as they end, and what came of all is not told yet. */
    DeployResult applyQuietly(Plan plan) {
        DeployResult result = noting(() -> deployer.apply(plan));
        noted.write(result);
        return result;
    }

    /** @throws ProblemException when not all of it could be done */
    static DeployResult required(Plan plan, DeployResult result) {
        if (!result.isSuccess()) {
            throw new ProblemException(
                    "stage " + plan.stage(),
                    "is not as declared yet, for the reasons above. Running the goal again goes on from here.");
        }
        return result;
    }

    @Override
    public void close() {
        deployer.close();
        owned.close();
    }

    private <R> R noting(Supplier<R> action) {
        try {
            return action.get();
        } catch (ProblemException e) {
            noted.write(e);
            throw e;
        }
    }

    /** Shows a plan. */
    Plan shown(Plan plan) {
        Lines.info(log, plan.toText());
        return plan;
    }

    /** @throws ProblemException when the module is not compiled, or does not link */
    static Project project(Module module, Map<String, String> environment, WorkerCode code) throws IOException {
        Stack stack = Stack.resolve(module.link(), module.stage(), environment);
        return new Project(
                module.directory(),
                stack,
                SecretSource.of(environment, module.directory()),
                code,
                module.outputDirectory(),
                new SourcePlaces(module.directory(), module.classPath()));
    }
}
