package dev.athanor.maven;

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

    @Override
    void run(Module module) throws IOException {
        try (Deployment deployment = Deployment.open(module, credentials(), getLog())) {
            Plan plan = deployment.plan(Consents.of(allowDataLoss));
            Files.writeString(module.outputDirectory().resolve("plan.json"), plan.toJson());
        }
    }
}
