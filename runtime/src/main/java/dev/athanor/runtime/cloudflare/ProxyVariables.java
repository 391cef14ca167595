package dev.athanor.runtime.cloudflare;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.athanor.runtime.problem.ProblemException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The proxy that the environment names, as other programs read it: {@code HTTPS_PROXY} or {@code ALL_PROXY}, in lower case too,
 * {@code http://user:password@host:port}, and {@code NO_PROXY}, the hosts and domains that are asked directly. A password is in no
 * message.
 */
final class ProxyVariables {

    private static final List<String> PROXY = List.of("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY");
    private static final List<String> EXCEPTIONS = List.of("no_proxy", "NO_PROXY");
    private static final int DEFAULT_PORT = 80;

    private ProxyVariables() {}

    /** @throws ProblemException when the variable is not what it should be */
    static Optional<HttpProxy> proxy(Map<String, String> environment) {
        for (String name : PROXY) {
            String value = environment.getOrDefault(name, "").strip();
            if (!value.isEmpty()) {
                return Optional.of(proxy(name, value, exceptions(environment)));
            }
        }
        return Optional.empty();
    }

    private static HttpProxy proxy(String name, String value, List<String> exceptions) {
        URI address = address(value.contains("://") ? value : "http://" + value)
                .filter(uri -> "http".equals(uri.getScheme()) && uri.getHost() != null)
                .orElseThrow(
                        () -> new ProblemException(
                                name,
                                "is not of the form http://host:port or http://user:password@host:port, with %40 for an @ and"
                                        + " %3A for a colon in the name or password. Proxies of other kinds are not supported."));
        int port = address.getPort() < 0 ? DEFAULT_PORT : address.getPort();
        HttpProxy proxy = HttpProxy.of(address.getHost(), port, exceptions);
        String credentials = address.getRawUserInfo();
        if (credentials == null || credentials.isEmpty()) {
            return proxy;
        }
        int colon = credentials.indexOf(':');
        return colon < 0
                ? proxy.as(decoded(credentials), "")
                : proxy.as(decoded(credentials.substring(0, colon)), decoded(credentials.substring(colon + 1)));
    }

    /** A domain stands for itself and all below it. */
    private static List<String> exceptions(Map<String, String> environment) {
        List<String> exceptions = new ArrayList<>();
        EXCEPTIONS.stream()
                .map(name -> environment.getOrDefault(name, ""))
                .flatMap(value -> Stream.of(value.split("[,|\\s]+")))
                .filter(host -> !host.isEmpty())
                .forEach(host -> {
                    exceptions.add(host);
                    if (!host.startsWith(".") && !host.contains("*")) {
                        exceptions.add("." + host);
                    }
                });
        return exceptions;
    }

    private static Optional<URI> address(String value) {
        try {
            return Optional.of(new URI(value));
        } catch (URISyntaxException e) {
            // Its message quotes the password.
            return Optional.empty();
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
    }
}
