package dev.athanor.maven;

import java.io.IOException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Takes the lease of the stage away from whoever holds it. If they still run, they stop within seconds. */
@Mojo(name = "lease-break", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
public final class LeaseBreakMojo extends AthanorMojo {

    @Override
    void run(Module module) throws IOException {
        try (Deployment deployment = Deployment.open(module, credentials(), getLog())) {
            Lines.info(getLog(), deployment.breakLease());
        }
    }
}
