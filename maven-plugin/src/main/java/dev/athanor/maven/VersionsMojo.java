package dev.athanor.maven;

import java.io.IOException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Lists the versions of the stage's workers, and their shares of the requests. Nothing is written to the account. */
@Mojo(name = "versions", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
public final class VersionsMojo extends AthanorMojo {

    @Override
    void run(Module module) throws IOException {
        try (Deployment deployment = Deployment.open(module, credentials(), getLog())) {
            Lines.info(getLog(), deployment.versions().toText());
        }
    }
}
