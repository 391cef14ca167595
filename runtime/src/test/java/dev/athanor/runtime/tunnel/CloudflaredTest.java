package dev.athanor.runtime.tunnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.runtime.problem.ProblemException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CloudflaredTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    Path directory;

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private FakeCloudflared fake;

    @BeforeEach
    void install() throws IOException {
        fake = new FakeCloudflared(directory);
    }

    @Test
    void aTunnelGetsItsTokenInItsEnvironmentAndNotInItsArguments() throws Exception {
        try (RunningTunnel tunnel = Cloudflared.find(fake.onThePath()).run("quite-secret-token", lines::add)) {
            assertThat(tunnel.awaitReady(LONG)).contains("Registered tunnel connection");
            assertThat(tunnel.isRunning()).isTrue();
        }
        assertThat(fake.noted("arguments")).isEqualTo("tunnel --no-autoupdate run");
        assertThat(fake.noted("token-length")).isEqualTo("18");
    }

    @Test
    void aTokenThatTheProgramPrintsIsNotPassedOn() throws Exception {
        try (RunningTunnel tunnel = Cloudflared.find(fake.onThePath()).run("quite-secret-token", lines::add)) {
            tunnel.awaitReady(LONG);
        }
        assertThat(lines)
                .anyMatch(line -> line.contains("using (token)"))
                .noneMatch(line -> line.contains("quite-secret"));
    }

    @Test
    void aQuickTunnelTellsItsAddress() throws Exception {
        URI origin = URI.create("http://127.0.0.1:8787");
        try (RunningTunnel tunnel = Cloudflared.find(fake.byVariable()).quick(origin, lines::add)) {
            assertThat(tunnel.awaitReady(LONG)).isEqualTo("https://calm-example-name.trycloudflare.com");
        }
        assertThat(fake.noted("arguments")).isEqualTo("tunnel --no-autoupdate --url http://127.0.0.1:8787");
    }

    @Test
    void closingStopsTheProgram() throws Exception {
        RunningTunnel tunnel = Cloudflared.find(fake.onThePath()).run("token", lines::add);
        tunnel.awaitReady(LONG);

        tunnel.close();

        assertThat(tunnel.isRunning()).isFalse();
        assertThat(tunnel.awaitEnd()).isNotNegative();
    }

    @Test
    void aTokenThatIsRefusedIsToldWithTheProgramsLastLinesAndWithoutTheToken() {
        RunningTunnel tunnel = Cloudflared.find(fake.onThePath()).run("wrong-token", lines::add);

        assertThatThrownBy(() -> tunnel.awaitReady(LONG))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("ended before the tunnel was connected")
                .hasMessageContaining("token is not valid: (token)")
                .hasMessageNotContaining("wrong-token");
        assertThat(tunnel.isRunning()).isFalse();
    }

    @Test
    void itsAbsenceIsToldWithHowToInstallIt() {
        assertThatThrownBy(() -> Cloudflared.find(
                        Map.of("PATH", directory.resolve("empty").toString())))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("cloudflared: is not on the PATH")
                .hasMessageContaining("Install it")
                .hasMessageContaining("CLOUDFLARED_PATH");
    }

    @Test
    void aVariableThatNamesNoProgramIsToldByItsName() throws Exception {
        Path text = Files.writeString(directory.resolve("text"), "not a program");

        assertThatThrownBy(() -> Cloudflared.find(Map.of(Cloudflared.VARIABLE, text.toString())))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("is not at " + text + ", where CLOUDFLARED_PATH says");
    }
}
