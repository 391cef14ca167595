package dev.athanor.oracles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Cloudflare's own command line, cut off from the account, the home directory and the telemetry of whoever runs it. */
public final class Wrangler {

    private Wrangler() {}

    /**
     * Runs {@code wrangler} with its output, colours off, collected.
     *
     * @param directory where it runs
     * @param arguments {@code deploy --dry-run --config …}
     */
    public static ToolRun run(Path directory, String... arguments) {
        return run(directory, Map.of("CLOUDFLARE_API_TOKEN", "", "CLOUDFLARE_ACCOUNT_ID", ""), "", List.of(arguments));
    }

    /**
     * Runs {@code wrangler} against an account.
     *
     * @param account what says which account: {@code CLOUDFLARE_API_BASE_URL}, {@code CLOUDFLARE_API_TOKEN} …
     * @param input what it reads from its standard input
     */
    public static ToolRun run(Path directory, Map<String, String> account, String input, List<String> arguments) {
        Path home = home().toAbsolutePath();
        Map<String, String> environment = new HashMap<>(Map.of(
                "HOME", home.toString(),
                "USERPROFILE", home.toString(),
                "XDG_CONFIG_HOME", home.toString(),
                "CI", "true",
                "NO_COLOR", "1",
                "FORCE_COLOR", "0",
                "WRANGLER_SEND_METRICS", "false",
                "WRANGLER_HIDE_BANNER", "true"));
        environment.putAll(account);
        return Tool.run(
                directory,
                environment,
                Stream.concat(
                                Stream.of(
                                        Oracles.node22().toString(),
                                        Oracles.npmPackage("wrangler/bin/wrangler.js")
                                                .toString()),
                                arguments.stream())
                        .toList(),
                input);
    }

    /** The JSON Schema of {@code wrangler.jsonc}, as wrangler publishes it. */
    public static Path configSchema() {
        return Oracles.npmPackage("wrangler/config-schema.json");
    }

    private static Path home() {
        try {
            return Files.createDirectories(Oracles.directory().resolve("target/wrangler-home"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
