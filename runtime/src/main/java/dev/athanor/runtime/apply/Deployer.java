package dev.athanor.runtime.apply;

import dev.athanor.runtime.cloudflare.CloudflareApi;
import dev.athanor.runtime.cloudflare.RequestListener;
import dev.athanor.runtime.cloudflare.RequestLog;
import dev.athanor.runtime.cloudflare.Target;
import dev.athanor.runtime.link.Stack;
import dev.athanor.runtime.plan.Aim;
import dev.athanor.runtime.plan.DataLossConsent;
import dev.athanor.runtime.plan.Plan;
import dev.athanor.runtime.problem.Problem;
import dev.athanor.runtime.problem.ProblemException;
import dev.athanor.runtime.resource.Planning;
import dev.athanor.runtime.resource.Progress;
import dev.athanor.runtime.resource.SecretDigests;
import dev.athanor.runtime.state.Applier;
import dev.athanor.runtime.state.Journal;
import dev.athanor.runtime.state.Lease;
import dev.athanor.runtime.state.LeaseClock;
import dev.athanor.runtime.state.LeaseRecord;
import dev.athanor.runtime.state.LeaseTimes;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

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
    private final Workforce workforce = new Workforce();
    private final LeaseTimes leaseTimes;
    private final LeaseClock leaseClock;
    private final Preparation preparation;

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
        this(target, project, listener, requests, LeaseTimes.STANDARD, LeaseClock.SYSTEM);
    }

    /**
     * The same, with digests of secrets that deployers share which follow one another.
     *
     * @param digests what was made for another deployer is not made again
     */
    public Deployer(Target target, Project project, DeployListener listener, SecretDigests digests) {
        this(
                target,
                project,
                listener,
                new CloudflareApi(
                        target, new RequestLog(project.outputDirectory().resolve(REQUEST_LOG))),
                digests);
    }

    /**
     * The same, with leases of another length.
     *
     * @param leaseTimes how long leases last
     * @param leaseClock by which an apply knows whether its lease still holds
     */
    public Deployer(
            Target target,
            Project project,
            DeployListener listener,
            RequestListener requests,
            LeaseTimes leaseTimes,
            LeaseClock leaseClock) {
        this(
                target,
                project,
                listener,
                new CloudflareApi(
                        target, new RequestLog(project.outputDirectory().resolve(REQUEST_LOG)).and(requests)),
                new SecretDigests(),
                leaseTimes,
                leaseClock);
    }

    /** The same with a client of another kind, and with digests that deployers share. */
    Deployer(Target target, Project project, DeployListener listener, CloudflareApi api, SecretDigests digests) {
        this(target, project, listener, api, digests, LeaseTimes.STANDARD, LeaseClock.SYSTEM);
    }

    private Deployer(
            Target target,
            Project project,
            DeployListener listener,
            CloudflareApi api,
            SecretDigests digests,
            LeaseTimes leaseTimes,
            LeaseClock leaseClock) {
        this.leaseTimes = Objects.requireNonNull(leaseTimes, "leaseTimes");
        this.leaseClock = Objects.requireNonNull(leaseClock, "leaseClock");
        this.target = Objects.requireNonNull(target, "target");
        this.project = Objects.requireNonNull(project, "project");
        this.listener = Objects.requireNonNull(listener, "listener");
        this.api = Objects.requireNonNull(api, "api");
        this.preparation = new Preparation(target, project, api, digests, workforce);
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
        return preparation.prepare(aim, consent).plan();
    }

    /**
     * The versions of the project's workers that the account has, and which of them answer. Reads only.
     *
     * @throws dev.athanor.runtime.cloudflare.CloudflareException when the account cannot be read
     */
    public VersionList versions() {
        return VersionList.of(target, project, preparation.account(api.reading()));
    }

    /**
     * Carries out a plan that was made for this project: exactly that. A step that fails stops only those that depend on it.
     * Meanwhile nobody else applies to the stage: that takes a lease, which is taken before the account is looked at again, and
     * given back in the end. A plan with nothing to do takes none.
     *
     * @return what was done; {@link DeployResult#isSuccess()} says whether all of it
     * @throws dev.athanor.runtime.plan.PlanRefusedException when the account or the project has changed since; what has moved
     *     is named, nothing is written
     * @throws dev.athanor.runtime.state.LeaseHeldException when somebody else applies to the stage
     */
    public DeployResult apply(Plan plan) {
        long begin = System.nanoTime();
        if (plan.isEmpty()) {
            return result(preparation.current(plan).requireHolds(plan), List.of(), begin);
        }
        if (!isOfThis(plan)) {
            preparation.now(plan).requireHolds(plan);
        }
        Applier applier = Applier.here(plan.aim().word());
        Interruption interruption = new Interruption();
        try (Lease lease = Lease.take(preparation.urgentLedger(), applier, leaseTimes, leaseClock)) {
            lease.takenOver().ifPresent(this::warnOfTakenOver);
            Prepared prepared = preparation.now(plan).requireHolds(plan);
            return result(prepared, carryOut(prepared, lease, interruption), begin);
        } finally {
            interruption.close();
        }
    }

    /** Whether it was made for this stage of this account: otherwise not even its lease is asked for. */
    private boolean isOfThis(Plan plan) {
        Stack stack = project.stack();
        return plan.app().equals(stack.app())
                && plan.stage().equals(stack.stage())
                && plan.account().equals(target.accountId());
    }

    private void warnOfTakenOver(LeaseRecord expired) {
        listener.warned(new Problem(
                "the lease of " + expired.applier(),
                "had expired at " + expired.expires()
                        + ", and was taken over. What that apply had begun is completed."));
    }

    /** Everything that writes goes by the lease. */
    private List<StepOutcome> carryOut(Prepared prepared, Lease lease, Interruption interruption) {
        Planning planning = prepared.planning();
        try (Journal notes = new Journal(lease)) {
            StepJournal journal = new StepJournal(notes, planning.ledger(), prepared.changes());
            Progress progress = new Progress(api.guardedBy(lease), notes::now, planning.ids());
            Execution execution = new Execution(prepared.changes(), progress, journal, listener, workforce);
            interruption.stops(execution);
            journal.begin(planning);
            List<StepOutcome> outcomes = execution.run();
            boolean all = outcomes.stream().allMatch(outcome -> outcome.status() == StepOutcome.Status.SUCCEEDED);
            if (all && prepared.plan().destroys()) {
                journal.stageIsGone();
            }
            finish(notes);
            return outcomes;
        }
    }

    /** What was done is done, and the next plan finds it in the account, although the ledger does not say so. */
    private void finish(Journal notes) {
        try {
            notes.finish();
        } catch (ProblemException e) {
            listener.warned(new Problem(
                    "the ledger",
                    "could not be written to the end: " + e.getMessage()
                            + " The next plan looks at the account again."));
        }
    }

    private DeployResult result(Prepared prepared, List<StepOutcome> outcomes, long begin) {
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        Addresses addresses = new Addresses(target, project, prepared.planning().account());
        return new DeployResult(
                new Report(project.places()).of(prepared.plan(), outcomes),
                addresses.of(prepared.plan(), outcomes),
                addresses.of(prepared.planning().previews()),
                took);
    }

    /**
     * Who applies to the stage at the moment, or did so and was cut short. Reads only.
     *
     * @throws dev.athanor.runtime.cloudflare.CloudflareException when the ledger cannot be read
     */
    public Optional<LeaseRecord> lease() {
        return preparation.urgentLedger().lease();
    }

    /** The same in a sentence for people. */
    public String leaseText() {
        return lease().map(LeaseRecord::toText).orElse("Nobody holds the lease.");
    }

    /**
     * Takes the lease away from whoever holds it, so that others may apply at once. If they still run, the ledger takes nothing
     * more from them, and they write nothing more after their next heartbeat.
     *
     * @return what was taken away, in a sentence for people
     * @throws dev.athanor.runtime.cloudflare.CloudflareException when the ledger cannot be written
     */
    public String breakLease() {
        return preparation
                .urgentLedger()
                .breakLease()
                .map(lease -> lease.toText() + " It was taken away; if that apply still runs, it ends within "
                        + LeaseTimes.STANDARD.heartbeat().toSeconds() + " seconds.")
                .orElse("Nobody holds the lease, and there is nothing to break.");
    }

    /** Ends the deployer's threads. */
    @Override
    public void close() {
        workforce.close();
    }
}
