package dev.athanor.runtime.link;

import dev.athanor.manifest.IngressRule;
import dev.athanor.manifest.TunnelEntry;
import dev.athanor.manifest.route.HostName;
import dev.athanor.manifest.route.RouteSyntaxException;
import java.util.function.Consumer;

/** The host names of a tunnel, which are whole only once their placeholders are filled in. */
final class TunnelHosts {

    private TunnelHosts() {}

    static void check(TunnelEntry tunnel, Consumer<String> problems) {
        for (IngressRule rule : tunnel.ingress()) {
            String hostname = rule.hostname();
            if (hostname != null && !Placeholders.isIn(hostname)) {
                check(hostname, problems);
            }
        }
    }

    private static void check(String hostname, Consumer<String> problems) {
        try {
            HostName unused = HostName.parse(hostname.startsWith("*.") ? hostname.substring(2) : hostname);
        } catch (RouteSyntaxException e) {
            problems.accept("has the host name \"" + hostname + "\", which " + e.getMessage());
        }
    }
}
