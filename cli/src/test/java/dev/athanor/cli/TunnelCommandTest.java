package dev.athanor.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.athanor.cli.Terminal.Questions;
import dev.athanor.manifest.Fragment;
import dev.athanor.manifest.ManifestJson;
import dev.athanor.manifest.TunnelEntry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TunnelCommandTest {

    private static final String TOKEN = "quite-secret-token-of-a-tunnel";

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Map<String, String> environment = new HashMap<>();
    private HttpServer account;

    @BeforeEach
    void anAccountWithATunnelAndAProjectThatDeclaresIt() throws IOException {
        account = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        account.createContext("/", exchange -> {
            boolean token = exchange.getRequestURI().getPath().endsWith("/cfd_tunnel/t1/token");
            String result = token
                    ? "\"" + TOKEN + "\""
                    : "[{\"id\":\"t1\",\"name\":\"shop-dev-office\",\"config_src\":\"cloudflare\"}]";
            byte[] body =
                    ("{\"success\":true,\"errors\":[],\"messages\":[],\"result\":" + result + "}").getBytes(UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        account.start();
        environment.put("CLOUDFLARE_API_TOKEN", "token");
        environment.put("CLOUDFLARE_ACCOUNT_ID", "0123456789abcdef0123456789abcdef");
        environment.put(
                "CLOUDFLARE_API_BASE_URL",
                "http://127.0.0.1:" + account.getAddress().getPort() + "/client/v4");
        environment.put("PATH", directory.resolve("bin") + ":" + System.getenv("PATH"));
        Fragment office = Fragment.of("a.Office", "office", new TunnelEntry(null, List.of(), null, null, false, false));
        Path file = directory.resolve("target/classes").resolve(office.path());
        Files.createDirectories(file.getParent());
        Files.writeString(file, ManifestJson.write(office));
    }

    @AfterEach
    void stop() {
        account.stop(0);
    }

    @Test
    void cloudflaredGetsTheTokenAndNobodySeesIt() throws IOException {
        // In two parts, so that the program does not look as if the token had been written to it.
        cloudflared("[ \"$TUNNEL_TOKEN\" = " + TOKEN.replace("quite", "quite''")
                + " ] && [ \"$*\" = 'tunnel --no-autoupdate run' ] && echo \"ran with $TUNNEL_TOKEN\" >&2");

        assertThat(run("office")).isZero();
        assertThat(err()).contains("ran with (token)").doesNotContain(TOKEN);
        assertThat(out()).isEmpty();
    }

    @Test
    void cloudflaredsFailureIsTheCommandsFailure() throws IOException {
        cloudflared("exit 3");

        assertThat(run("office")).isEqualTo(1);
    }

    @Test
    void theTokenIsPrintedOnRequestAlone() {
        assertThat(run("office", "--print-token")).isZero();
        assertThat(out().strip()).isEqualTo(TOKEN);
        assertThat(err()).isEmpty();
    }

    @Test
    void theAbsenceOfCloudflaredIsToldWithHowToInstallIt() {
        environment.put("PATH", directory.toString());

        assertThat(run("office")).isEqualTo(1);
        assertThat(err()).startsWith("athanor: cloudflared: is not on the PATH").contains("Install it");
    }

    @Test
    void aTunnelThatIsNotDeclaredIsToldWithThoseThatAre() {
        assertThat(run("home", "--print-token")).isEqualTo(1);
        assertThat(err())
                .isEqualToIgnoringNewLines("athanor: tunnel home: is not declared in stage dev; there is office");
    }

    @Test
    void aTunnelThatIsNotDeployedIsTold() {
        assertThat(run("office", "--print-token", "--stage=prod")).isEqualTo(1);
        assertThat(err()).contains("would be called shop-prod-office; deploy stage prod first");
    }

    @Test
    void theLocalCloudHasNothingToRun() {
        environment.remove("CLOUDFLARE_API_TOKEN");

        assertThat(run("office")).isEqualTo(1);
        assertThat(err())
                .startsWith("athanor: CLOUDFLARE_API_TOKEN: is not set")
                .contains("local cloud");
    }

    private void cloudflared(String body) throws IOException {
        Path program = Files.createDirectories(directory.resolve("bin")).resolve("cloudflared");
        Files.writeString(program, "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private int run(String... arguments) {
        Terminal terminal = new Terminal(environment, Terminal.writer(out), Terminal.writer(err), Questions.NOBODY);
        String[] all = new String[arguments.length + 5];
        System.arraycopy(new String[] {"tunnel", "-d", directory.toString(), "--app", "shop"}, 0, all, 0, 5);
        System.arraycopy(arguments, 0, all, 5, arguments.length);
        return CommandLines.of(terminal).execute(all);
    }

    private String out() {
        return out.toString(UTF_8);
    }

    private String err() {
        return err.toString(UTF_8);
    }
}
