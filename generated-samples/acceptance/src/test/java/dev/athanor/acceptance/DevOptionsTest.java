package dev.athanor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** {@code mvn athanor:dev} of a worker with {@code @Dev}: its port, and its public address. */
@ResourceLock(MavenBuild.LOCK)
class DevOptionsTest {

    private static final String SERVING = "Serving until stopped";

    /** What cloudflared says of a quick tunnel. */
    private static final String CLOUDFLARED = """
            #!/bin/sh
            echo "$@" > "$(dirname "$0")/arguments"
            echo "INF |  https://calm-example-name.trycloudflare.com  |" >&2
            trap 'exit 0' TERM INT
            while :; do sleep 0.1; done
            """;

    @TempDir
    private Path directory;

    @Test
    void aWorkerIsServedAtItsPortAndAtTheAddressOfItsTunnel() throws Exception {
        int port = freePort();
        Path tools = Files.createDirectories(directory.resolve("tools"));
        Files.setPosixFilePermissions(
                Files.writeString(tools.resolve("cloudflared"), CLOUDFLARED),
                PosixFilePermissions.fromString("rwxr-xr-x"));
        Path project = copy(
                Sample.CHAT,
                "src/main/java/com/example/chat/Chat.java",
                "port = 8790, tunnel",
                "port = " + port + ", tunnel");

        try (MavenRun dev = new MavenBuild(project)
                .with("PATH", tools + ":" + System.getenv("PATH"))
                .start("process-classes", "athanor:dev")) {
            dev.untilSaid(SERVING);

            assertThat(dev.output())
                    .contains("chat (dev)  http://127.0.0.1:" + port)
                    .contains("chat (tunnel)  https://calm-example-name.trycloudflare.com");
            assertThat(Files.readString(tools.resolve("arguments")))
                    .contains("tunnel", "--url http://127.0.0.1:" + port);
            ShopClient chat = new ShopClient(URI.create("http://127.0.0.1:" + port));
            assertThat(chat.get("/").body()).contains("<h1>Chat</h1>");
            assertThat(chat.json("/rooms/lobby/messages")).isEmpty();
            var descendants = dev.descendants();
            dev.endInput();
            dev.untilEnd();
            dev.untilGone(descendants);
        }
    }

    @Test
    void aPortThatIsTakenIsToldAndNotReplacedByAnother() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Path project = copy(
                    Sample.CANARY,
                    "src/main/java/com/example/canary/Greeter.java",
                    "port = 8801",
                    "port = " + taken.getLocalPort());
            try (MavenRun dev = new MavenBuild(project).start("process-classes", "athanor:dev")) {
                dev.untilSaid(SERVING);

                assertThat(dev.output())
                        .contains(Canary.SCRIPT + ": is to be served at port " + taken.getLocalPort()
                                + ", which is taken");
                dev.endInput();
                dev.untilEnd();
            }
        }
    }

    private Path copy(Sample sample, String file, String declared, String instead) throws IOException {
        Path project = Files.createDirectories(directory.resolve("project"));
        Files.copy(sample.directory().resolve("pom.xml"), project.resolve("pom.xml"));
        Shop.copy(sample.directory().resolve("src/main"), project.resolve("src/main"));
        Shop.edit(project.resolve(file), declared, instead);
        return project;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
