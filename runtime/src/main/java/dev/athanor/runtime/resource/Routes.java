package dev.athanor.runtime.resource;

import dev.athanor.manifest.RouteSettings;
import dev.athanor.manifest.WorkerEntry;
import dev.athanor.manifest.route.RoutePattern;
import dev.athanor.manifest.route.RouteSyntaxException;
import dev.athanor.runtime.cloudflare.DomainsApi.ScriptRoute;
import dev.athanor.runtime.cloudflare.RoutesApi.NewRoute;
import dev.athanor.runtime.cloudflare.RoutesApi.Route;
import dev.athanor.runtime.link.StackEntry;
import dev.athanor.runtime.plan.FieldChange;
import dev.athanor.runtime.plan.ResourceKey;
import java.util.List;
import java.util.Optional;

/**
 * Routes of workers. A zone is looked at only for what is not a route of the worker yet. {@link RemovedRoutes} takes away
 * those no longer declared.
 */
final class Routes implements ResourceKind {

    static final String KIND = "route";

    @Override
    public void observe(Planning planning) {
        planning.account().scripts.start(Account.ALL);
        planning.deployment()
                .stack()
                .workers()
                .forEach(worker -> planning.account().routes.start(worker.name()));
    }

    @Override
    public void observeRemoval(Planning planning) {
        observe(planning);
    }

    @Override
    public void plan(Planning planning) {
        List<StackEntry<WorkerEntry>> workers = planning.deployment().stack().workers();
        for (StackEntry<WorkerEntry> worker : workers) {
            for (RouteSettings route : worker.entry().triggers().routes()) {
                if (own(planning, worker, route).isEmpty()) {
                    planning.account().zones.start(pattern(route.pattern()).host(), route.zoneId(), route.zone());
                }
            }
        }
        for (StackEntry<WorkerEntry> worker : workers) {
            worker.entry().triggers().routes().forEach(route -> plan(planning, worker, route));
        }
    }

    @Override
    public void planRemoval(Planning planning) {
        RemovedRoutes.plan(planning, List.of(), Retention.all(planning), "goes with the stage");
    }

    private static void plan(Planning planning, StackEntry<WorkerEntry> worker, RouteSettings route) {
        ResourceKey key = new ResourceKey(KIND, worker.id() + "/" + pattern(route.pattern()));
        Change.Builder change =
                Change.of(key, route.pattern(), worker.declaration()).after(Workers.key(worker));
        if (own(planning, worker, route).isPresent()) {
            planning.add(change.unchanged());
            return;
        }
        RoutePattern pattern = pattern(route.pattern());
        Optional<String> zone = planning.account().zones.id(pattern.host(), route.zoneId(), route.zone());
        if (zone.isEmpty()) {
            planning.refuse(
                    worker.declaration(),
                    ZoneReads.noneFor("the route " + route.pattern(), pattern.host(), route.zone(), "@Route"));
            return;
        }
        Optional<Route> present = planning.account().zones.routes(zone.get()).stream()
                .filter(other -> same(pattern, other.pattern()))
                .findFirst();
        NewRoute wanted = new NewRoute(route.pattern(), worker.name());
        if (present.isEmpty()) {
            planning.add(change.create("is not in the account", progress -> create(progress, zone.get(), wanted)));
        } else {
            planning.add(takeOver(planning, worker, route, change, zone.get(), present.get(), wanted));
        }
    }

    private static Change takeOver(
            Planning planning,
            StackEntry<WorkerEntry> worker,
            RouteSettings route,
            Change.Builder change,
            String zone,
            Route present,
            NewRoute wanted) {
        String owner = present.script();
        if (worker.name().equals(owner)) {
            return change.unchanged();
        }
        boolean ours = owner != null && Workers.ours(planning).contains(owner);
        String other = owner == null || owner.isEmpty() ? "no worker" : "the worker " + owner;
        if (!ours && !route.adopt()) {
            planning.refuse(
                    worker.declaration(),
                    "the route " + route.pattern() + " is in the account already, and leads to " + other
                            + ", which is not of this application and stage; remove it there, or write adopt = true"
                            + " on @Route to take it over");
        }
        return change.fields(List.of(new FieldChange("script", owner, worker.name())))
                .update(
                        ours ? "moves to this worker" : "is adopted from " + other,
                        progress -> progress.api().routes().update(zone, present.id(), wanted));
    }

    private static void create(Progress progress, String zone, NewRoute wanted) {
        progress.api()
                .creation()
                .ensured(
                        () -> progress.api().routes().create(zone, wanted),
                        () -> progress.api().routes().list(zone).items().stream()
                                .filter(route -> route.pattern().equals(wanted.pattern())
                                        && wanted.script().equals(route.script()))
                                .findFirst());
    }

    private static Optional<ScriptRoute> own(Planning planning, StackEntry<WorkerEntry> worker, RouteSettings wanted) {
        RoutePattern pattern = pattern(wanted.pattern());
        return planning.account().routes(worker.name()).stream()
                .filter(route -> same(pattern, route.pattern()))
                .findFirst();
    }

    static boolean same(RoutePattern pattern, String other) {
        try {
            return RoutePattern.parse(other).toString().equals(pattern.toString());
        } catch (RouteSyntaxException e) {
            // The account may hold what is older than today's rules; it is no route of ours.
            return false;
        }
    }

    /** A pattern that was checked when the stack was made. */
    static RoutePattern pattern(String text) {
        try {
            return RoutePattern.parse(text);
        } catch (RouteSyntaxException e) {
            throw new IllegalStateException(text + " " + e.getMessage(), e);
        }
    }
}
