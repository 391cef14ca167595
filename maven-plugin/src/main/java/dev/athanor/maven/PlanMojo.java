package dev.athanor.maven;

import dev.athanor.runtime.plan.Aim;
import dev.athanor.runtime.plan.Plan;
import dev.athanor.runtime.plan.PlanFile;
import dev.athanor.runtime.problem.ProblemException;
import java.io.File;
import java.io.IOException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Shows what <code>deploy</code> would do, and writes it to <code>target/athanor/plan.json</code>, and whether there is anything
 * to do to <code>target/athanor/result.json</code>. Nothing is written to the account.
 */
@Mojo(name = "plan", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
public final class PlanMojo extends AthanorMojo {

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

    /** Whether to show what <code>destroy</code> would do instead. */
    @Parameter(property = "athanor.destroy", defaultValue = "false")
    private boolean destroy;

    /**
     * Where the plan is written, for <code>deploy</code> with the same property. By default
     * <code>target/athanor/plan.json</code>. It holds no secret.
     */
    @Parameter(property = "athanor.planFile")
    private @Nullable File planFile;

    /** Whether the goal fails when there is something to do. <code>target/athanor/result.json</code> says it in any case. */
    @Parameter(property = "athanor.failOnChanges", defaultValue = "false")
    private boolean failOnChanges;

    @Override
    void run(Module module) throws IOException {
        Aim aim = aim();
        try (Deployment deployment = Deployment.open(module, credentials(), getLog())) {
            Plan plan = deployment.plan(aim, Consents.of(allowDataLoss, deleteAdopted));
            PlanFile.write(planFile == null ? module.outputDirectory().resolve("plan.json") : planFile.toPath(), plan);
            if (failOnChanges && !plan.isEmpty()) {
                throw new ProblemException(
                        "stage " + plan.stage(),
                        "is not as declared, and athanor.failOnChanges is set: " + plan.summary());
            }
        }
    }

    private Aim aim() {
        Aim aim = Aim.deployment(tag, message, previewAlias);
        if (destroy && !aim.equals(Aim.Deploy.SILENTLY)) {
            throw new ProblemException(
                    "athanor.destroy",
                    "removes the stage, and takes no athanor.tag, athanor.message or athanor.previewAlias.");
        }
        return destroy ? new Aim.Destroy() : aim;
    }
}
