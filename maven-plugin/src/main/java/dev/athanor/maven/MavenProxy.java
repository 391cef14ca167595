package dev.athanor.maven;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Settings;

/**
 * The proxy of Maven's settings, as the environment variables by which other programs are told of one.
 *
 * @see <a href="https://maven.apache.org/guides/mini/guide-proxies.html">Configuring a proxy</a>
 */
final class MavenProxy {

    private static final String PROXY = "HTTPS_PROXY";
    private static final String EXCEPTIONS = "NO_PROXY";

    /** By any of these the environment names a proxy itself. */
    static final List<String> VARIABLES = List.of("https_proxy", PROXY, "all_proxy", "ALL_PROXY");

    private MavenProxy() {}

    /** The first active one for {@code https}, or else for {@code http}, which is the default. */
    static Optional<Proxy> active(Settings settings) {
        return Optional.ofNullable(first(settings, "https")).or(() -> Optional.ofNullable(first(settings, "http")));
    }

    private static @org.jspecify.annotations.Nullable Proxy first(Settings settings, String protocol) {
        return settings.getProxies().stream()
                .filter(proxy -> proxy.isActive() && protocol.equalsIgnoreCase(proxy.getProtocol()))
                .findFirst()
                .orElse(null);
    }

    static Map<String, String> variables(Proxy proxy) {
        Map<String, String> variables = new HashMap<>();
        String user = proxy.getUsername();
        String password = proxy.getPassword();
        String credentials = user == null || user.isEmpty()
                ? ""
                : encoded(user) + ":" + (password == null ? "" : encoded(password)) + "@";
        variables.put(PROXY, "http://" + credentials + proxy.getHost() + ":" + proxy.getPort());
        String exceptions = proxy.getNonProxyHosts();
        if (exceptions != null && !exceptions.isBlank()) {
            variables.put(EXCEPTIONS, exceptions.replace('|', ','));
        }
        return Map.copyOf(variables);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
