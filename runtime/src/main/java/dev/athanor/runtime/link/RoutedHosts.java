package dev.athanor.runtime.link;

import dev.athanor.manifest.DomainSettings;
import dev.athanor.manifest.R2BucketEntry;
import dev.athanor.manifest.R2DomainSettings;
import dev.athanor.manifest.RouteSettings;
import dev.athanor.manifest.WorkerEntry;
import dev.athanor.manifest.route.HostName;
import dev.athanor.manifest.route.RoutePattern;
import dev.athanor.manifest.route.RouteSyntaxException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Routes and domains, which are whole only once their placeholders are filled in. */
final class RoutedHosts {

    private RoutedHosts() {}

    static void check(WorkerEntry worker, Consumer<String> problems) {
        Set<String> seen = new HashSet<>();
        for (RouteSettings route : worker.triggers().routes()) {
            if (!Placeholders.isIn(route.pattern())) {
                check(route, seen, problems);
            }
        }
        for (DomainSettings domain : worker.triggers().domains()) {
            if (!Placeholders.isIn(domain.hostname())) {
                check(domain.hostname(), domain.zone(), seen, problems);
            }
        }
    }

    static void check(R2BucketEntry bucket, Consumer<String> problems) {
        Set<String> seen = new HashSet<>();
        for (R2DomainSettings domain : bucket.domains()) {
            if (!Placeholders.isIn(domain.domain())) {
                check(domain.domain(), domain.zone(), seen, problems);
            }
        }
    }

    private static void check(RouteSettings route, Set<String> seen, Consumer<String> problems) {
        try {
            RoutePattern pattern = RoutePattern.parse(route.pattern());
            checkZone("route", route.pattern(), pattern.host(), route.zone(), problems);
            if (!seen.add("route " + pattern)) {
                problems.accept("has the route \"" + route.pattern() + "\" twice in this stage; remove one");
            }
        } catch (RouteSyntaxException e) {
            problems.accept("has the route \"" + route.pattern() + "\", which " + e.getMessage());
        }
    }

    private static void check(String domain, @Nullable String zone, Set<String> seen, Consumer<String> problems) {
        try {
            HostName host = HostName.parse(domain);
            checkZone("domain", domain, host, zone, problems);
            if (!seen.add("domain " + host)) {
                problems.accept("has the domain \"" + domain + "\" twice in this stage; remove one");
            }
        } catch (RouteSyntaxException e) {
            problems.accept("has the domain \"" + domain + "\", which " + e.getMessage());
        }
    }

    private static void checkZone(
            String noun, String text, HostName host, @Nullable String zone, Consumer<String> problems) {
        if (zone != null && !Placeholders.isIn(zone) && !host.isIn(zone)) {
            problems.accept("has the " + noun + " \"" + text + "\", which is not in the zone \"" + zone + "\"");
        }
    }
}
