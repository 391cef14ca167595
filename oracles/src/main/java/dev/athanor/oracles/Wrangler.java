package dev.athanor.oracles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        Path home = home().toAbsolutePath();
        return Tool.run(
                directory,
                Map.of(
                        "HOME", home.toString(),
                        "USERPROFILE", home.toString(),
                        "XDG_CONFIG_HOME", home.toString(),
                        "CI", "true",
                        "NO_COLOR", "1",
                        "FORCE_COLOR", "0",
                        "CLOUDFLARE_API_TOKEN", "",
                        "CLOUDFLARE_ACCOUNT_ID", "",
                        "WRANGLER_SEND_METRICS", "false",
                        "WRANGLER_HIDE_BANNER", "true"),
                Stream.concat(
                                Stream.of(
                                        Oracles.node22().toString(),
                                        Oracles.npmPackage("wrangler/bin/wrangler.js")
                                                .toString()),
                                Stream.of(arguments))
                        .toList());
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
