package dev.athanor.maven;

import java.io.IOException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Shows who applies to the stage. Nothing is written to the account. */
@Mojo(name = "lease-show", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
public final class LeaseShowMojo extends AthanorMojo {

    @Override
    void run(Module module) throws IOException {
        try (Deployment deployment = Deployment.open(module, credentials(), getLog())) {
            Lines.info(getLog(), deployment.lease());
        }
    }
}
