package dev.athanor.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.athanor.runtime.cloudflare.Target;
import dev.athanor.runtime.problem.ProblemException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The environment decides where to deploy to. */
class TargetsTest {

    private static final String ACCOUNT = "0123456789abcdef0123456789abcdef";

    @TempDir
    Path directory;

    @Test
    void withATokenItIsCloudflare() {
        Target target = choose(Map.of("CLOUDFLARE_API_TOKEN", "quite-secret-t0ken", "CLOUDFLARE_ACCOUNT_ID", ACCOUNT));

        assertThat(target.description()).isEqualTo("Cloudflare");
        assertThat(target.apiBase()).hasToString("https://api.cloudflare.com/client/v4");
        assertThat(target.accountId()).isEqualTo(ACCOUNT);
        assertThat(target.addresses().of("api", "team")).hasToString("https://api.team.workers.dev");
        assertThat(target.toString()).doesNotContain("quite-secret-t0ken");
    }

    @Test
    void aRunMayHaveADeadline() {
        Map<String, String> cloudflare =
                Map.of("CLOUDFLARE_API_TOKEN", "quite-secret-t0ken", "CLOUDFLARE_ACCOUNT_ID", ACCOUNT);
        Map<String, String> limited = new HashMap<>(cloudflare);
        limited.put("ATHANOR_DEADLINE", "45");
        assertThat(choose(limited).retries().whole()).isEqualTo(Duration.ofMinutes(45));

        limited.put("ATHANOR_DEADLINE", "soon");
        assertThatThrownBy(() -> choose(limited))
                .isInstanceOf(ProblemException.class)
                .hasMessageStartingWith("ATHANOR_DEADLINE: is the number of minutes");
    }

    @Test
    void anotherAddressOfTheApiIsTaken() {
        Target target = choose(Map.of(
                "CLOUDFLARE_API_TOKEN", "quite-secret-t0ken",
                "CLOUDFLARE_ACCOUNT_ID", ACCOUNT,
                "CLOUDFLARE_API_BASE_URL", "http://127.0.0.1:1234/client/v4"));

        assertThat(target.apiBase()).hasToString("http://127.0.0.1:1234/client/v4");
    }

    @Test
    void aTokenIsNeverSentUnencryptedToAnotherMachine() {
        for (String account : new String[] {"", ACCOUNT}) {
            assertThatThrownBy(() -> choose(Map.of(
                            "CLOUDFLARE_API_TOKEN", "quite-secret-t0ken",
                            "CLOUDFLARE_ACCOUNT_ID", account,
                            "CLOUDFLARE_API_BASE_URL", "http://example.com/client/v4")))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageStartingWith("CLOUDFLARE_API_BASE_URL")
                    .hasMessageContaining("http://example.com/client/v4")
                    .hasMessageNotContaining("quite-secret-t0ken");
        }
    }

    @Test
    void withoutATokenItIsTheLocalCloud() {
        try (ChosenTarget chosen =
                Targets.choose(Map.of("CLOUDFLARE_API_TOKEN", ""), LocalCloudOptions.in(directory))) {
            assertThat(chosen.target().description()).isEqualTo("the local cloud");
            assertThat(chosen.localCloud()).isPresent();
        }
    }

    @Test
    void theOnlyAccountThatTheTokenSeesIsTaken() throws IOException {
        try (Accounts accounts = Accounts.answering(200, "[{\"id\":\"" + ACCOUNT + "\",\"name\":\"Team\"}]")) {
            assertThat(choose(accounts.environment()).accountId()).isEqualTo(ACCOUNT);
        }
    }

    @Test
    void aTokenThatSeesNoAccountIsRefused() throws IOException {
        try (Accounts accounts = Accounts.answering(200, "[]")) {
            assertThatThrownBy(() -> choose(accounts.environment()))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("the token sees no account");
        }
    }

    @Test
    void aTokenThatSeesSeveralAccountsNeedsOneToBeNamed() throws IOException {
        try (Accounts accounts =
                Accounts.answering(200, "[{\"id\":\"a\",\"name\":\"A\"},{\"id\":\"b\",\"name\":\"B\"}]")) {
            assertThatThrownBy(() -> choose(accounts.environment()))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("CLOUDFLARE_ACCOUNT_ID")
                    .hasMessageContaining("a (A), b (B)");
        }
    }

    @Test
    void aTokenThatIsNotAcceptedIsRefused() throws IOException {
        try (Accounts accounts = Accounts.answering(401, "null")) {
            assertThatThrownBy(() -> choose(accounts.environment()))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("the token is not accepted")
                    .hasMessageContaining("status 401");
        }
    }

    @Test
    void anApiThatDoesNotAnswerIsNamed() throws IOException {
        Map<String, String> environment;
        try (Accounts accounts = Accounts.answering(200, "[]")) {
            environment = accounts.environment();
        }
        assertThatThrownBy(() -> choose(environment))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("asking 127.0.0.1");
    }

    private Target choose(Map<String, String> environment) {
        try (ChosenTarget chosen = Targets.choose(environment, LocalCloudOptions.in(directory))) {
            return chosen.target();
        }
    }

    /** Answers every request with a list of accounts. */
    private record Accounts(HttpServer server) implements AutoCloseable {

        static Accounts answering(int status, String result) throws IOException {
            HttpServer server =
                    HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
            byte[] body = ("{\"success\":true,\"result\":" + result + "}").getBytes(StandardCharsets.UTF_8);
            server.createContext("/client/v4/accounts", exchange -> {
                exchange.sendResponseHeaders(status, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.start();
            return new Accounts(server);
        }

        Map<String, String> environment() {
            return Map.of(
                    "CLOUDFLARE_API_TOKEN",
                    "quite-secret-t0ken",
                    "CLOUDFLARE_API_BASE_URL",
                    "http://127.0.0.1:" + server.getAddress().getPort() + "/client/v4");
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
