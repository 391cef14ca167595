package dev.athanor.maven;

import dev.athanor.local.Targets;
import dev.athanor.runtime.apply.TunnelToken;
import dev.athanor.runtime.cloudflare.Target;
import dev.athanor.runtime.link.Stack;
import dev.athanor.runtime.problem.ProblemException;
import dev.athanor.runtime.tunnel.Cloudflared;
import dev.athanor.runtime.tunnel.RunningTunnel;
import java.util.Map;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Runs <code>cloudflared</code> on this machine for a tunnel that is deployed, until it is stopped. The token that it needs is
 * read from the account, and is in no file and no line of the log; <code>athanor tunnel --print-token</code> of the command line
 * shows it.
 */
@Mojo(name = "tunnel", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the field.
public final class TunnelMojo extends AthanorMojo {

    /** The tunnel's id: the interface's name in kebab case. */
    @Parameter(property = "athanor.tunnel", required = true)
    private String tunnel;

    @Override
    void run(Module module) {
        Map<String, String> environment = System.getenv();
        Target target = Targets.cloudflare(credentials());
        Stack stack = Stack.resolve(module.link(), module.stage(), environment);
        Cloudflared cloudflared = Cloudflared.find(environment);
        try (RunningTunnel running =
                cloudflared.run(TunnelToken.read(target, stack, tunnel), line -> getLog().info(line))) {
            if (running.awaitEnd() != 0) {
                throw new ProblemException("cloudflared", "ended with an error, which its last lines above tell");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
