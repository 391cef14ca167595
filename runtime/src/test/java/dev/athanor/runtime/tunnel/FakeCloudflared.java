package dev.athanor.runtime.tunnel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/**
 * A program that takes the same arguments and variables as {@code cloudflared}, says the same lines on standard error, and
 * connects to nothing. Its arguments and the length of the token it got are noted beside it.
 */
final class FakeCloudflared {

    private static final String SCRIPT = """
            #!/bin/sh
            echo "$@" > "$(dirname "$0")/arguments"
            printf %s "$TUNNEL_TOKEN" | wc -c | tr -d ' ' > "$(dirname "$0")/token-length"
            echo "2026-01-01T00:00:00Z INF Starting tunnel" >&2
            case "$*" in
              *"--url"*)
                echo "INF |  https://calm-example-name.trycloudflare.com  |" >&2 ;;
              "tunnel --no-autoupdate run")
                if [ "$TUNNEL_TOKEN" = wrong-token ]; then
                  echo "Provided Tunnel token is not valid: $TUNNEL_TOKEN" >&2
                  exit 255
                fi
                echo "INF using $TUNNEL_TOKEN" >&2
                echo "INF Registered tunnel connection connIndex=0 location=fra01 protocol=quic" >&2 ;;
              *) echo "unknown arguments" >&2; exit 2 ;;
            esac
            trap 'exit 0' TERM INT
            while :; do sleep 0.1; done
            """;

    private final Path directory;

    FakeCloudflared(Path directory) throws IOException {
        this.directory = directory;
        Path program = Files.writeString(directory.resolve("cloudflared"), SCRIPT);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    Map<String, String> onThePath() {
        return Map.of("PATH", directory + ":" + System.getenv("PATH"));
    }

    Map<String, String> byVariable() {
        return Map.of(Cloudflared.VARIABLE, directory.resolve("cloudflared").toString(), "PATH", System.getenv("PATH"));
    }

    String noted(String what) throws IOException {
        return Files.readString(directory.resolve(what)).strip();
    }
}
