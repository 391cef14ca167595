package dev.athanor.runtime.tunnel;

import dev.athanor.runtime.problem.ProblemException;
import dev.athanor.runtime.toolchain.SearchPath;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * An installed {@code cloudflared}
 * (<a href="https://developers.cloudflare.com/cloudflare-one/networks/connectors/cloudflare-tunnel/downloads/">downloads</a>).
 * Athanor never downloads it.
 */
public final class Cloudflared {

    /** The variable that names the program where it is not on the {@code PATH}, the same as wrangler's. */
    public static final String VARIABLE = "CLOUDFLARED_PATH";

    private static final String SUBJECT = "cloudflared";
    private static final String HOW =
            "Install it (https://developers.cloudflare.com/cloudflare-one/networks/connectors/cloudflare-tunnel/downloads/;"
                    + " \"brew install cloudflared\" on macOS, \"winget install --id Cloudflare.cloudflared\" on Windows),"
                    + " or name the program in " + VARIABLE + ".";
    private static final Pattern QUICK_ADDRESS = Pattern.compile("https://[a-z0-9-]+\\.trycloudflare\\.com");
    private static final Pattern CONNECTED = Pattern.compile("Registered tunnel connection");

    private final Path program;
    private final Map<String, String> environment;

    private Cloudflared(Path program, Map<String, String> environment) {
        this.program = program;
        this.environment = Map.copyOf(environment);
    }

    /**
     * The program that an environment names: by {@value #VARIABLE}, or on its {@code PATH}.
     *
     * @param environment the environment variables, which the program gets too
     * @throws ProblemException when there is none; says how to install it
     */
    public static Cloudflared find(Map<String, String> environment) {
        String named = environment.getOrDefault(VARIABLE, "");
        if (named.isEmpty()) {
            return new SearchPath(environment)
                    .find("cloudflared")
                    .map(found -> new Cloudflared(found, environment))
                    .orElseThrow(() -> new ProblemException(
                            SUBJECT, "is not on the PATH, and a tunnel needs it on this machine. " + HOW));
        }
        Path program = Path.of(named).toAbsolutePath();
        if (!Files.isRegularFile(program) || !Files.isExecutable(program)) {
            throw new ProblemException(
                    SUBJECT, "is not at " + named + ", where " + VARIABLE + " says, or cannot be run. " + HOW);
        }
        return new Cloudflared(program, environment);
    }

    /**
     * Runs a tunnel that is configured in the account, as one of its connectors.
     *
     * @param token the tunnel's token, which goes into the program's environment, and into no list of processes and no line
     * @param lines hears what the program says, from another thread
     * @throws ProblemException when the program cannot be started
     */
    public RunningTunnel run(String token, Consumer<String> lines) {
        Map<String, String> variables = new TreeMap<>(environment);
        variables.put("TUNNEL_TOKEN", token);
        return start(
                List.of("tunnel", "--no-autoupdate", "run"),
                variables,
                line -> line.replace(token, "(token)"),
                lines,
                CONNECTED);
    }

    /**
     * Opens a quick tunnel: a public address of Cloudflare's choice that leads to a server on this machine, without an
     * account and without any promise of uptime.
     *
     * @param origin the server: {@code http://127.0.0.1:8787}
     * @param lines hears what the program says, from another thread
     * @throws ProblemException when the program cannot be started
     */
    public RunningTunnel quick(URI origin, Consumer<String> lines) {
        return start(
                List.of("tunnel", "--no-autoupdate", "--url", origin.toString()),
                environment,
                line -> line,
                lines,
                QUICK_ADDRESS);
    }

    private RunningTunnel start(
            List<String> arguments,
            Map<String, String> variables,
            UnaryOperator<String> shown,
            Consumer<String> lines,
            Pattern ready) {
        ProcessBuilder builder = new ProcessBuilder(program.toString()).redirectErrorStream(true);
        builder.command().addAll(arguments);
        builder.environment().clear();
        builder.environment().putAll(variables);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            return new RunningTunnel(process, shown, lines, ready);
        } catch (IOException e) {
            throw new ProblemException(SUBJECT, "at " + program + " does not run (" + e.getMessage() + "). " + HOW, e);
        }
    }
}
