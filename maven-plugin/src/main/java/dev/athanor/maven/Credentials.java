package dev.athanor.maven;

import dev.athanor.runtime.problem.ProblemException;
import java.util.HashMap;
import java.util.Map;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.jspecify.annotations.Nullable;

/**
 * The environment variables, and where they hold no token, what Maven's settings have instead:
 *
 * <pre>{@code
 * <server>
 *   <id>cloudflare</id>
 *   <username>the account's id</username>
 *   <password>the API token, encrypted as mvn --encrypt-password does it</password>
 * </server>
 * }</pre>
 *
 * <p>Where they name no proxy, the active one of Maven's settings leads to Cloudflare.
 *
 * <p>None of it is ever the value of a goal's parameter, because Maven prints those under {@code -X}.
 */
final class Credentials {

    private static final String SERVER = "cloudflare";
    private static final String TOKEN = "CLOUDFLARE_API_TOKEN";
    private static final String ACCOUNT = "CLOUDFLARE_ACCOUNT_ID";

    private Credentials() {}

    static Map<String, String> of(Map<String, String> variables, Settings settings, SettingsDecrypter decrypter) {
        Map<String, String> completed = new HashMap<>(variables);
        Server server = settings.getServer(SERVER);
        if (server != null && !variables.containsKey(TOKEN)) {
            Server decrypted = decrypted(decrypter, new DefaultSettingsDecryptionRequest(server), "server " + SERVER)
                    .getServer();
            complete(completed, ACCOUNT, decrypted.getUsername());
            complete(completed, TOKEN, decrypted.getPassword());
        }
        if (MavenProxy.VARIABLES.stream().noneMatch(variables::containsKey)) {
            MavenProxy.active(settings)
                    .map(proxy -> decrypted(decrypter, new DefaultSettingsDecryptionRequest(proxy), "proxy")
                            .getProxy())
                    .ifPresent(proxy -> completed.putAll(MavenProxy.variables(proxy)));
        }
        return Map.copyOf(completed);
    }

    private static SettingsDecryptionResult decrypted(
            SettingsDecrypter decrypter, SettingsDecryptionRequest request, String what) {
        SettingsDecryptionResult result = decrypter.decrypt(request);
        if (!result.getProblems().isEmpty()) {
            throw new ProblemException(
                    what + " of Maven's settings",
                    "has a password that cannot be decrypted; is the master password in settings-security.xml still the same?");
        }
        return result;
    }

    private static void complete(Map<String, String> environment, String variable, @Nullable String value) {
        if (value != null) {
            environment.putIfAbsent(variable, value);
        }
    }
}
