package dev.athanor.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.runtime.problem.ProblemException;
import java.util.List;
import java.util.Map;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.DefaultSettingsProblem;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.SettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.junit.jupiter.api.Test;

class CredentialsTest {

    private static final Map<String, String> OF_SETTINGS =
            Map.of("CLOUDFLARE_ACCOUNT_ID", "account", "CLOUDFLARE_API_TOKEN", "decrypted {cipher}");

    @Test
    void withoutATokenTheSettingsAreAsked() {
        assertThat(Credentials.of(Map.of(), settings("cloudflare"), CredentialsTest::decrypt))
                .isEqualTo(OF_SETTINGS);
    }

    @Test
    void anAccountInTheEnvironmentIsPreferred() {
        assertThat(Credentials.of(
                        Map.of("CLOUDFLARE_ACCOUNT_ID", "mine"), settings("cloudflare"), CredentialsTest::decrypt))
                .containsEntry("CLOUDFLARE_ACCOUNT_ID", "mine")
                .containsEntry("CLOUDFLARE_API_TOKEN", "decrypted {cipher}");
    }

    @Test
    void aTokenInTheEnvironmentIsNotMixedWithAnotherAccount() {
        Map<String, String> variables = Map.of("CLOUDFLARE_API_TOKEN", "mine");

        assertThat(Credentials.of(variables, settings("cloudflare"), CredentialsTest::decrypt))
                .isEqualTo(variables);
    }

    @Test
    void otherServersAreNoneOfOurBusiness() {
        assertThat(Credentials.of(Map.of(), settings("nexus"), CredentialsTest::decrypt))
                .isEmpty();
    }

    @Test
    void aPasswordThatCannotBeDecryptedIsSaidWithoutIt() {
        SettingsProblem problem = new DefaultSettingsProblem(
                "bad {cipher}", SettingsProblem.Severity.ERROR, "settings.xml", -1, -1, null);

        assertThatThrownBy(() -> Credentials.of(
                        Map.of(),
                        settings("cloudflare"),
                        request -> new Result(request.getServers(), List.of(problem))))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("settings-security.xml")
                .hasMessageNotContaining("{cipher}");
    }

    private static Settings settings(String id) {
        Server server = new Server();
        server.setId(id);
        server.setUsername("account");
        server.setPassword("{cipher}");
        Settings settings = new Settings();
        settings.addServer(server);
        return settings;
    }

    private static SettingsDecryptionResult decrypt(SettingsDecryptionRequest request) {
        Server server = request.getServers().get(0).clone();
        server.setPassword("decrypted " + server.getPassword());
        return new Result(List.of(server), List.of());
    }

    private record Result(List<Server> getServers, List<SettingsProblem> getProblems)
            implements SettingsDecryptionResult {

        @Override
        public Server getServer() {
            return getServers.get(0);
        }

        @Override
        public Proxy getProxy() {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Proxy> getProxies() {
            return List.of();
        }
    }
}
