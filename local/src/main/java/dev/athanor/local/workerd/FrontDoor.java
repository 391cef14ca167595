package dev.athanor.local.workerd;

import dev.athanor.local.account.Account;
import dev.athanor.local.account.Network;
import dev.athanor.local.account.Network.Tunnel;
import dev.athanor.manifest.route.RoutePattern;
import dev.athanor.manifest.route.RouteSyntaxException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What answers at the one port that stands for all the account's host names. */
final class FrontDoor {

    /** What the bridge calls its port; no script can be called so. */
    static final String NAME = "(host names)";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private record Route(RoutePattern pattern, @Nullable String script) {}

    private FrontDoor() {}

    /** The rules in the order in which they decide; nothing while no host name leads anywhere. */
    static Optional<ObjectNode> describe(Account account) {
        Network network = account.network();
        ObjectNode tunnels = tunnels(network);
        ObjectNode buckets = buckets(account);
        if (network.routes().isEmpty() && network.domains().isEmpty() && buckets.isEmpty() && tunnels.isEmpty()) {
            return Optional.empty();
        }
        ObjectNode front = NODES.objectNode().put("name", NAME).put("port", network.port());
        Set<String> scripts = new TreeSet<>();
        ArrayNode routes = front.putArray("routes");
        for (Route route : routes(network)) {
            RoutePattern pattern = route.pattern();
            routes.addObject()
                    .put("scheme", pattern.scheme())
                    .put("hosts", pattern.hosts().name())
                    .put("host", pattern.host().name())
                    .put("path", pattern.path())
                    .put("prefix", pattern.prefix())
                    .put("script", route.script());
            if (route.script() != null) {
                scripts.add(route.script());
            }
        }
        ObjectNode domains = front.putObject("domains");
        network.domains().values().forEach(domain -> {
            domains.put(domain.hostname(), domain.service());
            scripts.add(domain.service());
        });
        front.set("buckets", buckets);
        front.set("tunnels", tunnels);
        ArrayNode workers = front.putArray("workers");
        for (String name : scripts) {
            account.script(name)
                    .ifPresent(script -> VersionRuns.address(workers.addObject().put("name", name), script, null));
        }
        workers.forEach(worker -> {
            ((ObjectNode) worker).put("url", true).putObject("previews");
        });
        return Optional.of(front);
    }

    private static List<Route> routes(Network network) {
        return network.routes().values().stream()
                .map(route -> new Route(parse(route.pattern()), route.script()))
                .sorted((one, other) -> RoutePattern.SPECIFIC_FIRST.compare(one.pattern(), other.pattern()))
                .collect(Collectors.toList());
    }

    private static RoutePattern parse(String pattern) {
        try {
            return RoutePattern.parse(pattern);
        } catch (RouteSyntaxException e) {
            throw new IllegalStateException("the account holds a route that it would refuse: " + pattern, e);
        }
    }

    /** The bucket that each host name leads to, with its rules for other origins. */
    private static ObjectNode buckets(Account account) {
        ObjectNode buckets = NODES.objectNode();
        account.buckets()
                .values()
                .forEach(bucket -> bucket.publicHosts()
                        .forEach(host -> buckets.putObject(host)
                                .put("id", bucket.id())
                                .putArray("cors")
                                .addAll(bucket.list("cors"))));
        return buckets;
    }

    /** The configuration of the tunnel that each host name is led to by its DNS record. */
    private static ObjectNode tunnels(Network network) {
        ObjectNode tunnels = NODES.objectNode();
        network.records().values().stream()
                .filter(record -> record.type().equals("CNAME"))
                .forEach(record -> network.tunnels().values().stream()
                        .filter(tunnel -> tunnel.address().equals(record.content()))
                        .map(Tunnel::config)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .ifPresent(config -> tunnels.set(record.name(), config)));
        return tunnels;
    }
}
