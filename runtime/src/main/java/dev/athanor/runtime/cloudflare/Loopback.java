package dev.athanor.runtime.cloudflare;

import java.net.URI;
import java.util.Set;

/** The machine itself, the only host that is spoken to without TLS. */
final class Loopback {

    private static final Set<String> HOSTS = Set.of("127.0.0.1", "localhost", "[::1]");

    private Loopback() {}

    static boolean is(String host) {
        return HOSTS.contains(host);
    }

    /** Whether nobody on the way can read what is sent to an address. */
    static boolean isSafe(URI address) {
        String host = address.getHost();
        return host != null
                && address.getUserInfo() == null
                && ("https".equals(address.getScheme()) || ("http".equals(address.getScheme()) && is(host)));
    }
}
