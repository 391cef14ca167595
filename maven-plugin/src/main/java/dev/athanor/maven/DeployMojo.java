package dev.athanor.maven;

import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** To come. */
@Mojo(
        name = "deploy",
        defaultPhase = LifecyclePhase.DEPLOY,
        requiresDependencyResolution = ResolutionScope.COMPILE,
        threadSafe = true)
public final class DeployMojo extends AbstractMojo {

    @Override
    public void execute() {}
}
