package dev.athanor.maven;

import dev.athanor.runtime.plan.Aim;
import dev.athanor.runtime.plan.DataLossConsent;
import dev.athanor.runtime.plan.VersionChoice;
import dev.athanor.runtime.plan.VersionLabel;
import java.io.IOException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Lets an earlier version answer all requests again: the one that is named, or the last that did before. Data, schedules,
 * consumers and addresses stay as they are. Where several workers have an earlier version, <code>athanor.worker</code> or a
 * label says which are meant.
 */
@Mojo(name = "rollback", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
public final class RollbackMojo extends AthanorMojo {

    /** The version's label; of several with it the newest. */
    @Parameter(property = "athanor.tag")
    private @Nullable String tag;

    /** The version's id, or at least the first eight digits of it, in place of a label. */
    @Parameter(property = "athanor.versionId")
    private @Nullable String versionId;

    /** The workers that are meant, by id or name, separated by commas. By default all of the stage. */
    @Parameter(property = "athanor.worker")
    private @Nullable String worker;

    /** What the account says of the deployment. */
    @Parameter(property = "athanor.message")
    private @Nullable String message;

    /** Whether an older version is deployed even when secrets have changed since; it comes back with its own. */
    @Parameter(property = "athanor.force", defaultValue = "false")
    private boolean force;

    @Override
    void run(Module module) throws IOException {
        Aim aim = new Aim.Rollback(
                VersionChoice.of(tag, versionId, Consents.names(worker)), VersionLabel.checked(message), force);
        try (Deployment deployment = Deployment.open(module, credentials(), getLog())) {
            deployment.apply(deployment.plan(aim, DataLossConsent.none()));
        }
    }
}
