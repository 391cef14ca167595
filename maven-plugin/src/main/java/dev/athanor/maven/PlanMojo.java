package dev.athanor.maven;

import dev.athanor.runtime.plan.Aim;
import dev.athanor.runtime.plan.Plan;
import java.io.IOException;
import java.nio.file.Files;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Shows what <code>deploy</code> would do, and writes it to <code>target/athanor/plan.json</code>. Nothing is written to the
 * account.
 */
@Mojo(name = "plan", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
public final class PlanMojo extends AthanorMojo {

    /** What may lose its data where it is no longer declared: names separated by commas, or <code>all</code>. */
    @Parameter(property = "athanor.allowDataLoss")
    private @Nullable String allowDataLoss;

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

    @Override
    void run(Module module) throws IOException {
        try (Deployment deployment = Deployment.open(module, credentials(), getLog())) {
            Plan plan = deployment.plan(Aim.deployment(tag, message, previewAlias), Consents.of(allowDataLoss));
            Files.writeString(module.outputDirectory().resolve("plan.json"), plan.toJson());
        }
    }
}
