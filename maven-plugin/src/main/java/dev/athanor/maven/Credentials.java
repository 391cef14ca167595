package dev.athanor.maven;

import dev.athanor.runtime.problem.ProblemException;
import java.util.HashMap;
import java.util.Map;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
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
 * <p>None of it is ever the value of a goal's parameter, because Maven prints those under {@code -X}.
 */
final class Credentials {

    private static final String SERVER = "cloudflare";
    private static final String TOKEN = "CLOUDFLARE_API_TOKEN";
    private static final String ACCOUNT = "CLOUDFLARE_ACCOUNT_ID";

    private Credentials() {}

    static Map<String, String> of(Map<String, String> variables, Settings settings, SettingsDecrypter decrypter) {
        Server server = settings.getServer(SERVER);
        if (server == null || variables.containsKey(TOKEN)) {
            return variables;
        }
        SettingsDecryptionResult decrypted = decrypter.decrypt(new DefaultSettingsDecryptionRequest(server));
        if (!decrypted.getProblems().isEmpty()) {
            throw new ProblemException(
                    "server " + SERVER + " of Maven's settings",
                    "has a password that cannot be decrypted; is the master password in settings-security.xml still the same?");
        }
        Map<String, String> completed = new HashMap<>(variables);
        complete(completed, ACCOUNT, decrypted.getServer().getUsername());
        complete(completed, TOKEN, decrypted.getServer().getPassword());
        return Map.copyOf(completed);
    }

    private static void complete(Map<String, String> environment, String variable, @Nullable String value) {
        if (value != null) {
            environment.putIfAbsent(variable, value);
        }
    }
}
