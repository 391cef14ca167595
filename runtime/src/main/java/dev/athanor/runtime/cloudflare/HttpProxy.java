package dev.athanor.runtime.cloudflare;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A proxy for requests to hosts that are not on loopback. Its password goes to the proxy and nowhere else. */
public final class HttpProxy {

    private final String host;
    private final int port;
    private final List<String> exceptions;
    private final Optional<String> authorization;

    private HttpProxy(String host, int port, List<String> exceptions, Optional<String> authorization) {
        this.host = host;
        this.port = port;
        this.exceptions = List.copyOf(exceptions);
        this.authorization = authorization;
    }

    /**
     * A proxy that asks for no name.
     *
     * @param exceptions hosts that are asked directly; {@code *} stands for any characters, and a leading dot for the domain and
     *     all below it
     * @throws IllegalArgumentException when the host is empty or the port is none
     */
    public static HttpProxy of(String host, int port, List<String> exceptions) {
        if (host.isBlank() || port < 1 || port > 65_535) {
            throw new IllegalArgumentException("a proxy needs a host, and a port from 1 to 65535");
        }
        return new HttpProxy(host, port, exceptions, Optional.empty());
    }

    /** The same with a name and a password. */
    public HttpProxy as(String user, String password) {
        String credentials = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8));
        return new HttpProxy(host, port, exceptions, Optional.of("Basic " + credentials));
    }

    /** What the proxy is to be told with a request; absent where it asks for nothing. */
    Optional<String> authorization() {
        return authorization;
    }

    /** Leads to the proxy, or past it. */
    ProxySelector selector() {
        Proxy proxy = new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(host, port));
        return new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                return List.of(isDirect(String.valueOf(uri.getHost())) ? Proxy.NO_PROXY : proxy);
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException failure) {
                // Whoever sent the request is told by its exception.
            }
        };
    }

    /** Whether a host is asked directly. */
    boolean isDirect(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Loopback.is(lower) || exceptions.stream().anyMatch(exception -> matches(exception, lower));
    }

    private static boolean matches(String exception, String name) {
        String pattern = exception.strip().toLowerCase(Locale.ROOT);
        if (pattern.startsWith(".") && name.equals(pattern.substring(1))) {
            return true;
        }
        String any = pattern.startsWith(".") ? "*" + pattern : pattern;
        return name.matches(Pattern.quote(any).replace("*", "\\E.*\\Q"));
    }

    /** Says nothing of the name and the password. */
    @Override
    public String toString() {
        return "HttpProxy[" + host + ":" + port + "]";
    }
}
