package dev.athanor.runtime.resource;

import dev.athanor.manifest.RouteSettings;
import dev.athanor.manifest.WorkerEntry;
import dev.athanor.manifest.route.HostName;
import dev.athanor.manifest.route.RoutePattern;
import dev.athanor.manifest.route.RouteSyntaxException;
import dev.athanor.runtime.cloudflare.Creation;
import dev.athanor.runtime.cloudflare.DomainsApi.ScriptRoute;
import dev.athanor.runtime.link.StackEntry;
import dev.athanor.runtime.plan.ResourceKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Routes of our workers that are no longer declared. They go before their worker does. */
final class RemovedRoutes implements ResourceKind {

    /** {@link Routes} has begun all that is read. */
    @Override
    public void observe(Planning planning) {}

    @Override
    public void plan(Planning planning) {
        List<RoutePattern> declared = planning.deployment().stack().workers().stream()
                .map(StackEntry::entry)
                .map(WorkerEntry::triggers)
                .flatMap(triggers -> triggers.routes().stream())
                .map(RouteSettings::pattern)
                .map(Routes::pattern)
                .toList();
        plan(planning, declared, Retention.undeclared(planning), "is no longer declared");
    }

    /** {@link Routes} has seen to it. */
    @Override
    public void planRemoval(Planning planning) {}

    /** Those of our workers but the declared ones, and those of workers that stay with all of theirs. */
    static void plan(Planning planning, List<RoutePattern> declared, Set<String> retained, String reason) {
        Set<String> scripts = new TreeSet<>(Workers.ours(planning));
        scripts.removeAll(retained);
        scripts.forEach(script -> planning.account().routes.start(script));
        for (String script : scripts) {
            for (ScriptRoute route : planning.account().routes(script)) {
                if (declared.stream().noneMatch(pattern -> Routes.same(pattern, route.pattern()))) {
                    zone(planning, route).ifPresent(zone -> planning.add(removal(script, route, zone, reason)));
                }
            }
        }
    }

    private static Change removal(String script, ScriptRoute route, String zone, String reason) {
        return Change.of(new ResourceKey(Routes.KIND, script + "/" + route.pattern()), route.pattern(), null)
                .delete(
                        reason,
                        progress -> Creation.gone(() -> progress.api().routes().delete(zone, route.id())));
    }

    private static Optional<String> zone(Planning planning, ScriptRoute route) {
        try {
            HostName host = RoutePattern.parse(route.pattern()).host();
            return planning.account().zones.id(host, null, route.zoneName());
        } catch (RouteSyntaxException e) {
            // Not written by Athanor, which checks patterns; whoever wrote it may remove it.
            return Optional.empty();
        }
    }
}
