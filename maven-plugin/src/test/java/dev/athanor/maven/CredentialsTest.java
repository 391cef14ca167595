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
                        request -> new Result(request.getServers(), List.of(), List.of(problem))))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("settings-security.xml")
                .hasMessageNotContaining("{cipher}");
    }

    @Test
    void theProxyOfTheSettingsLeadsToCloudflareWithItsPassword() {
        Settings settings = settings("nexus");
        settings.addProxy(proxy("ftp", true, 21));
        settings.addProxy(proxy("http", false, 1));
        settings.addProxy(proxy("http", true, 3128));

        assertThat(Credentials.of(Map.of(), settings, CredentialsTest::decrypt))
                .containsOnly(
                        Map.entry("HTTPS_PROXY", "http://ada:decrypted%20%7Bcipher%7D@proxy.example:3128"),
                        Map.entry("NO_PROXY", "localhost,*.internal"));
        assertThat(Credentials.of(Map.of("https_proxy", "mine"), settings, CredentialsTest::decrypt))
                .containsOnly(Map.entry("https_proxy", "mine"));
    }

    private static Proxy proxy(String protocol, boolean active, int port) {
        Proxy proxy = new Proxy();
        proxy.setProtocol(protocol);
        proxy.setActive(active);
        proxy.setHost("proxy.example");
        proxy.setPort(port);
        proxy.setUsername("ada");
        proxy.setPassword("{cipher}");
        proxy.setNonProxyHosts("localhost|*.internal");
        return proxy;
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
        List<Server> servers = request.getServers().stream().map(Server::clone).toList();
        servers.forEach(server -> server.setPassword("decrypted " + server.getPassword()));
        List<Proxy> proxies = request.getProxies().stream().map(Proxy::clone).toList();
        proxies.forEach(proxy -> proxy.setPassword("decrypted " + proxy.getPassword()));
        return new Result(servers, proxies, List.of());
    }

    private record Result(List<Server> getServers, List<Proxy> getProxies, List<SettingsProblem> getProblems)
            implements SettingsDecryptionResult {

        @Override
        public Server getServer() {
            return getServers.get(0);
        }

        @Override
        public Proxy getProxy() {
            return getProxies.get(0);
        }
    }
}
