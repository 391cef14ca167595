package dev.athanor.cli;

import dev.athanor.local.Targets;
import dev.athanor.runtime.apply.TunnelToken;
import dev.athanor.runtime.cloudflare.Target;
import dev.athanor.runtime.link.Linker;
import dev.athanor.runtime.link.Stack;
import dev.athanor.runtime.tunnel.Cloudflared;
import dev.athanor.runtime.tunnel.RunningTunnel;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code athanor tunnel}. */
@Command(
        name = "tunnel",
        description = "Runs cloudflared on this machine for a tunnel that is deployed, until it is stopped.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class TunnelCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private ProjectOptions options = new ProjectOptions();

    @Parameters(paramLabel = "TUNNEL", description = "The tunnel's id: the interface's name in kebab case.")
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private String tunnel;

    @Option(
            names = "--print-token",
            description = "Print the token by which cloudflared connects, and run nothing. It is a secret.")
    private boolean printToken;

    TunnelCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        Map<String, String> environment = terminal.environment();
        Target target = Targets.cloudflare(environment);
        Stack stack = Stack.resolve(Linker.link(options.app(), options.classPath()), options.stage(), environment);
        if (printToken) {
            terminal.out().println(TunnelToken.read(target, stack, tunnel));
            return ExitCodes.FINE;
        }
        Cloudflared cloudflared = Cloudflared.find(environment);
        try (RunningTunnel running =
                cloudflared.run(TunnelToken.read(target, stack, tunnel), terminal.err()::println)) {
            return running.awaitEnd() == 0 ? ExitCodes.FINE : ExitCodes.FAILED;
        }
    }
}
