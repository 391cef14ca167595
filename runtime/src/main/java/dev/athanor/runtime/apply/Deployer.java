package dev.athanor.runtime.apply;

import dev.athanor.runtime.cloudflare.Target;
import dev.athanor.runtime.plan.DataLossConsent;
import dev.athanor.runtime.plan.Plan;
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
 * <p>Each request is noted in {@code requests.log} of the project's output directory, without bodies and secrets.
 */
public final class Deployer implements AutoCloseable {

    private final Target target;
    private final Project project;
    private final DeployListener listener;

    /** A deployer of a project to a target. Nothing is sent yet. */
    public Deployer(Target target, Project project, DeployListener listener) {
        this.target = Objects.requireNonNull(target, "target");
        this.project = Objects.requireNonNull(project, "project");
        this.listener = Objects.requireNonNull(listener, "listener");
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
        return Optional.<Plan>empty().orElseThrow(() -> new IllegalStateException(target + "" + project + listener));
    }

    /**
     * What would remove the project's stage from the account. Reads only. Resources that hold data stay, unless consented.
     *
     * @throws dev.athanor.runtime.plan.PlanRefusedException when something stands in the way
     * @throws dev.athanor.runtime.cloudflare.CloudflareException when the account cannot be read
     */
    public Plan planDestroy(DataLossConsent consent) {
        return plan(consent);
    }

    /**
     * Carries out a plan that this deployer made: exactly that. A step that fails stops only those that depend on it.
     *
     * @return what was done; {@link DeployResult#isSuccess()} says whether all of it
     * @throws dev.athanor.runtime.plan.PlanRefusedException when the account, the code or a secret has changed since; what
     *     has moved is named, nothing is written
     */
    public DeployResult apply(Plan plan) {
        return Optional.of(plan).<DeployResult>flatMap(p -> Optional.empty()).orElseThrow();
    }

    /** Ends the deployer's threads. */
    @Override
    public void close() {}
}
