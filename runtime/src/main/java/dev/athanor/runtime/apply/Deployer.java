package dev.athanor.runtime.apply;

import dev.athanor.runtime.cloudflare.CloudflareApi;
import dev.athanor.runtime.cloudflare.RequestListener;
import dev.athanor.runtime.cloudflare.RequestLog;
import dev.athanor.runtime.cloudflare.Target;
import dev.athanor.runtime.link.Stack;
import dev.athanor.runtime.plan.Aim;
import dev.athanor.runtime.plan.DataLossConsent;
import dev.athanor.runtime.plan.Plan;
import dev.athanor.runtime.plan.PlanRefusedException;
import dev.athanor.runtime.plan.PlanStep;
import dev.athanor.runtime.resource.Account;
import dev.athanor.runtime.resource.Change;
import dev.athanor.runtime.resource.Deployment;
import dev.athanor.runtime.resource.Planning;
import dev.athanor.runtime.resource.Progress;
import dev.athanor.runtime.resource.Recipe;
import dev.athanor.runtime.resource.SecretDigests;
import dev.athanor.runtime.resource.Sources;
import dev.athanor.runtime.state.Ledger;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes an account look like a project, or removes the project's stage from it. What goals and the command line call.
 *
 * <pre>{@code
 * try (Deployer deployer = new Deployer(target, project, listener)) {
 *     Plan plan = deployer.plan(DataLossConsent.none());
 *     out.print(plan.toText());
 *     out.print(deployer.apply(plan).toText());
 * }
 * }</pre>
 *
 * <p>A deployer is for one thread at a time. Each request is noted in {@code requests.log} of the project's output directory, without bodies and secrets.
 */
public final class Deployer implements AutoCloseable {

    /** The request log's name in the output directory. */
    public static final String REQUEST_LOG = "requests.log";

    private final Target target;
    private final Project project;
    private final DeployListener listener;
    private final CloudflareApi api;
    private final SecretDigests digests;
    private final Workforce workforce = new Workforce();
    private @Nullable Prepared last;

    /** A deployer of a project to a target. Nothing is sent yet. */
    public Deployer(Target target, Project project, DeployListener listener) {
        this(target, project, listener, request -> {});
    }

    /**
     * The same, with somebody who is told of each request too.
     *
     * @param requests told of each request, from several threads
     */
    public Deployer(Target target, Project project, DeployListener listener, RequestListener requests) {
        this(
                target,
                project,
                listener,
                new CloudflareApi(
                        target, new RequestLog(project.outputDirectory().resolve(REQUEST_LOG)).and(requests)),
                new SecretDigests());
    }

    /** The same with a client of another kind, and with digests that deployers share. */
    Deployer(Target target, Project project, DeployListener listener, CloudflareApi api, SecretDigests digests) {
        this.target = Objects.requireNonNull(target, "target");
        this.project = Objects.requireNonNull(project, "project");
        this.listener = Objects.requireNonNull(listener, "listener");
        this.api = Objects.requireNonNull(api, "api");
        this.digests = Objects.requireNonNull(digests, "digests");
    }

    /**
     * What would make the account look like the project. Reads only.
     *
     * @param consent what may lose its data where it is no longer declared
     * @throws dev.athanor.runtime.plan.PlanRefusedException when something stands in the way, such as missing secrets
     * @throws dev.athanor.runtime.cloudflare.CloudflareException when the account cannot be read
     * @throws dev.athanor.runtime.bundle.BundleException when a worker's code does not bundle
     */
    public Plan plan(DataLossConsent consent) {
        return plan(Aim.Deploy.SILENTLY, consent);
    }

    /**
     * What would remove the project's stage from the account. Reads only. Resources that hold data stay, unless consented.
     *
     * @throws dev.athanor.runtime.plan.PlanRefusedException when something stands in the way
     * @throws dev.athanor.runtime.cloudflare.CloudflareException when the account cannot be read
     */
    public Plan planDestroy(DataLossConsent consent) {
        return plan(new Aim.Destroy(), consent);
    }

    /**
     * What would bring something about: a deployment, a version that is not deployed, another share of the requests. Reads
     * only.
     *
     * @throws dev.athanor.runtime.plan.PlanRefusedException when something stands in the way
     * @throws dev.athanor.runtime.cloudflare.CloudflareException when the account cannot be read
     * @throws dev.athanor.runtime.bundle.BundleException when a worker's code does not bundle
     */
    public Plan plan(Aim aim, DataLossConsent consent) {
        return prepare(aim, consent).plan();
    }

    /**
     * The versions of the project's workers that the account has, and which of them answer. Reads only.
     *
     * @throws dev.athanor.runtime.cloudflare.CloudflareException when the account cannot be read
     */
    public VersionList versions() {
        return VersionList.of(target, project, new Account(api.reading(), workforce.threads()));
    }

    /**
     * Carries out a plan that was made for this project: exactly that. A step that fails stops only those that depend on it.
     *
     * @return what was done; {@link DeployResult#isSuccess()} says whether all of it
     * @throws dev.athanor.runtime.plan.PlanRefusedException when the account or the project has changed since; what has moved
     *     is named, nothing is written
     */
    public DeployResult apply(Plan plan) {
        long begin = System.nanoTime();
        Prepared prepared = current(plan);
        if (!prepared.plan().equals(plan)) {
            throw new PlanRefusedException(Moved.between(plan, prepared.plan()));
        }
        Progress progress =
                new Progress(api, prepared.ledger(), prepared.planning().ids());
        List<StepOutcome> outcomes = new Execution(prepared.changes(), progress, listener, workforce).run();
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        Addresses addresses = new Addresses(target, project, prepared.planning().account());
        return new DeployResult(
                new Report(project.places()).of(plan, outcomes),
                addresses.of(plan, outcomes),
                addresses.of(prepared.planning().previews()),
                took);
    }

    /** Ends the deployer's threads. */
    @Override
    public void close() {
        workforce.close();
    }

    /** What is true now: looked at again, unless there is nothing to do. */
    private Prepared current(Plan plan) {
        Prepared made = last;
        return made != null && plan.isEmpty() && made.plan().equals(plan) ? made : prepare(plan.aim(), consentOf(plan));
    }

    private Prepared prepare(Aim aim, DataLossConsent consent) {
        Deployment deployment = new Deployment(
                project.stack(),
                project.directory(),
                project.outputDirectory().resolve("types"),
                project.code(),
                project.secrets(),
                digests);
        Account account = new Account(api.reading(), workforce.threads());
        Ledger ledger = Ledgers.of(target, project.stack(), api, account);
        Planning planning = new Planning(
                deployment,
                account,
                new Sources(deployment, workforce.threads()),
                CompletableFuture.supplyAsync(ledger::entries, workforce.threads()),
                consent,
                aim);
        Recipe recipe = Recipe.of(aim);
        recipe.observe(planning);
        recipe.plan(planning);
        List<Change> changes = new Report(project.places()).located(planning::changes);
        Stack stack = project.stack();
        List<PlanStep> steps = changes.stream().map(Change::step).toList();
        Plan plan = new Plan(
                stack.app(),
                stack.stage(),
                target.description(),
                target.accountId(),
                aim,
                steps,
                planning.warnings(),
                planning.declared());
        Prepared prepared = new Prepared(plan, changes, planning, ledger);
        last = prepared;
        return prepared;
    }

    /** What a plan deletes was consented to when it was made. */
    private static DataLossConsent consentOf(Plan plan) {
        return DataLossConsent.of(plan.steps().stream()
                .filter(step -> step.action().losesData())
                .map(step -> step.resource().toString())
                .collect(Collectors.toSet()));
    }

    private record Prepared(Plan plan, List<Change> changes, Planning planning, Ledger ledger) {}
}
