package dev.athanor.maven;

import dev.athanor.runtime.apply.DeployResult;
import dev.athanor.runtime.plan.Aim;
import dev.athanor.runtime.problem.ProblemException;
import java.io.File;
import java.io.IOException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Makes the account look like the declarations: the account that <code>CLOUDFLARE_API_TOKEN</code> and
 * <code>CLOUDFLARE_ACCOUNT_ID</code> name, or else a local cloud, which runs for as long as the goal does and keeps its
 * data in <code>target/athanor/local</code>.
 */
@Mojo(
        name = "deploy",
        defaultPhase = LifecyclePhase.DEPLOY,
        requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
        threadSafe = true)
public final class DeployMojo extends AthanorMojo {

    /** What may lose its data where it is no longer declared: names separated by commas, or <code>all</code>. */
    @Parameter(property = "athanor.allowDataLoss")
    private @Nullable String allowDataLoss;

    /**
     * What may be deleted although the stage has not created it but taken it over: names separated by commas, or <code>all</code>.
     */
    @Parameter(property = "athanor.deleteAdopted")
    private @Nullable String deleteAdopted;

    /**
     * A label, such as <code>pr-123</code>: what differs is uploaded as versions of this label that are not deployed, and what is
     * deployed goes on.
     */
    @Parameter(property = "athanor.tag")
    private @Nullable String tag;

    /** What the account says of the new versions. */
    @Parameter(property = "athanor.message")
    private @Nullable String message;

    /**
     * The name under which the versions of <code>athanor.tag</code> answer, besides their id. By default the label, if it can be
     * part of a host name.
     */
    @Parameter(property = "athanor.previewAlias")
    private @Nullable String previewAlias;

    /** A path, such as <code>/stats</code>, that each worker with an address is asked for once it is deployed, or its preview. */
    @Parameter(property = "athanor.call")
    private @Nullable String call;

    /**
     * A plan that <code>plan</code> wrote: exactly that is done, or nothing where something has moved since. It says what is
     * deployed and what may lose its data.
     */
    @Parameter(property = "athanor.planFile")
    private @Nullable File planFile;

    @Override
    void run(Module module) throws IOException {
        Aim aim = Aim.deployment(tag, message, previewAlias);
        if (planFile != null && (allowDataLoss != null || deleteAdopted != null || !aim.equals(Aim.Deploy.SILENTLY))) {
            throw new ProblemException(
                    "athanor.planFile",
                    "is a plan, which says what is deployed and what may lose its data; leave out athanor.allowDataLoss, athanor.deleteAdopted,"
                            + " athanor.tag, athanor.message and athanor.previewAlias, or make a plan with them.");
        }
        try (Deployment deployment = Deployment.open(module, credentials(), getLog())) {
            DeployResult result = deployment.apply(
                    planFile == null
                            ? deployment.plan(aim, Consents.of(allowDataLoss, deleteAdopted))
                            : deployment.planIn(planFile.toPath()));
            if (call != null) {
                WorkerCalls calls = new WorkerCalls(getLog());
                calls.get(result.addresses(), call);
                calls.getPreviews(result.previews(), call);
            }
        }
    }
}
