package dev.athanor.maven;

import dev.athanor.runtime.apply.DeployResult;
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

    /** A path, such as <code>/stats</code>, that each worker with an address is asked for once it is deployed. */
    @Parameter(property = "athanor.call")
    private @Nullable String call;

    @Override
    void run(Module module) throws IOException {
        try (Deployment deployment = Deployment.open(module, credentials(), getLog())) {
            DeployResult result = deployment.apply(deployment.plan(Consents.of(allowDataLoss)));
            if (call != null) {
                new WorkerCalls(getLog()).get(result.addresses(), call);
            }
        }
    }
}
