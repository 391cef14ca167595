package dev.athanor.maven;

import java.io.IOException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Removes the stage from the account. What holds data stays, unless <code>athanor.allowDataLoss</code> names it. */
@Mojo(name = "destroy", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
public final class DestroyMojo extends AthanorMojo {

    /** What may go although it holds data: names separated by commas, or <code>all</code>. */
    @Parameter(property = "athanor.allowDataLoss")
    private @Nullable String allowDataLoss;

    /**
     * What may be deleted although the stage has not created it but taken it over: names separated by commas, or <code>all</code>.
     */
    @Parameter(property = "athanor.deleteAdopted")
    private @Nullable String deleteAdopted;

    @Override
    void run(Module module) throws IOException {
        try (Deployment deployment = Deployment.open(module, credentials(), getLog())) {
            deployment.apply(deployment.planDestroy(Consents.of(allowDataLoss, deleteAdopted)));
        }
    }
}
