package dev.athanor.runtime.apply;

import dev.athanor.manifest.DomainSettings;
import dev.athanor.manifest.IngressRule;
import dev.athanor.manifest.R2BucketEntry;
import dev.athanor.manifest.R2DomainSettings;
import dev.athanor.manifest.RouteSettings;
import dev.athanor.manifest.TunnelEntry;
import dev.athanor.manifest.WorkerEntry;
import dev.athanor.manifest.route.RoutePattern;
import dev.athanor.manifest.route.RouteSyntaxException;
import dev.athanor.runtime.link.Stack;
import dev.athanor.runtime.link.StackEntry;
import dev.athanor.runtime.plan.ResourceKey;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The host names of a stage that lead somewhere, by {@code <id>/<host name>}. Those with a wildcard stand for no address. */
final class HostAddresses {

    private final Set<ResourceKey> notDone;
    private final Map<String, String> hosts = new TreeMap<>();

    private HostAddresses(Set<ResourceKey> notDone) {
        this.notDone = notDone;
    }

    static Map<String, String> of(Stack stack, Set<ResourceKey> notDone) {
        HostAddresses addresses = new HostAddresses(notDone);
        for (StackEntry<WorkerEntry> worker : stack.workers()) {
            worker.entry().triggers().routes().forEach(route -> addresses.add(worker.id(), route));
            for (DomainSettings domain : worker.entry().triggers().domains()) {
                addresses.add(worker.id(), domain.hostname());
            }
        }
        for (StackEntry<TunnelEntry> tunnel : stack.entries(TunnelEntry.class)) {
            for (IngressRule rule : tunnel.entry().ingress()) {
                if (rule.hostname() != null) {
                    addresses.add(tunnel.id(), rule.hostname());
                }
            }
        }
        for (StackEntry<R2BucketEntry> bucket : stack.entries(R2BucketEntry.class)) {
            bucket.entry().domains().stream()
                    .filter(R2DomainSettings::enabled)
                    .forEach(domain -> addresses.add(bucket.id(), domain.domain()));
        }
        return addresses.hosts;
    }

    private void add(String id, RouteSettings route) {
        try {
            RoutePattern pattern = RoutePattern.parse(route.pattern());
            if (pattern.hosts() != RoutePattern.Hosts.BELOW) {
                add(id, pattern.host().name());
            }
        } catch (RouteSyntaxException e) {
            throw new IllegalStateException(route.pattern() + " " + e.getMessage(), e);
        }
    }

    private void add(String id, String hostname) {
        boolean reached = notDone.stream()
                .noneMatch(resource -> resource.id().equals(id) || resource.id().startsWith(id + "/" + hostname));
        if (reached && !hostname.startsWith("*")) {
            hosts.put(id + "/" + hostname, hostname);
        }
    }
}
