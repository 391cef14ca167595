package dev.athanor.processor.kind;

import dev.athanor.manifest.DomainSettings;
import dev.athanor.manifest.RouteSettings;
import dev.athanor.manifest.route.RoutePattern;
import dev.athanor.manifest.route.RouteSyntaxException;
import dev.athanor.processor.catalogue.RouteProblem;
import dev.athanor.processor.declaration.AnnotationReading;
import dev.athanor.processor.declaration.Written;
import dev.athanor.processor.model.DomainModel;
import dev.athanor.processor.model.RouteModel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what leads requests to a worker: {@code @Worker(routes = @Route("…"), domains = @Domain("…"))}. */
final class RoutesAndDomains {

    private RoutesAndDomains() {}

    /** The routes whose pattern is one, in the order declared. */
    static List<RouteModel> routes(AnnotationReading worker, Facilities facilities) {
        List<RouteModel> routes = new ArrayList<>();
        for (AnnotationReading route : Hosts.inside(worker, "routes")) {
            route.string("value").ifPresent(text -> {
                try {
                    RoutePattern pattern = RoutePattern.parse(Hosts.filled(text.value()));
                    Hosts.checkZone(route, text, pattern.host(), facilities);
                    routes.add(new RouteModel(text.origin(), route(route, text.value()), pattern));
                } catch (RouteSyntaxException e) {
                    facilities
                            .report()
                            .add(RouteProblem.INVALID_ROUTE.at(
                                    text.origin(), text.value(), String.valueOf(e.getMessage())));
                }
            });
        }
        return routes;
    }

    /** The domains whose host name is one, in the order declared. */
    static List<DomainModel> domains(AnnotationReading worker, Facilities facilities) {
        List<DomainModel> domains = new ArrayList<>();
        for (AnnotationReading domain : Hosts.inside(worker, "domains")) {
            domain.string("value")
                    .ifPresent(text -> Hosts.parse(text, facilities).ifPresent(host -> {
                        Hosts.checkZone(domain, text, host, facilities);
                        domains.add(new DomainModel(text.origin(), domain(domain, text.value())));
                    }));
        }
        return domains;
    }

    private static RouteSettings route(AnnotationReading route, String pattern) {
        return new RouteSettings(
                pattern, text(route, "zoneId"), text(route, "zone"), flag(route, "adopt"), StageNames.of(route));
    }

    private static DomainSettings domain(AnnotationReading domain, String hostname) {
        return new DomainSettings(
                hostname,
                text(domain, "zoneId"),
                text(domain, "zone"),
                flag(domain, "adopt"),
                flag(domain, "overrideExistingOrigin"),
                StageNames.of(domain));
    }

    private static @Nullable String text(AnnotationReading part, String member) {
        return part.string(member).map(Written::value).orElse(null);
    }

    private static boolean flag(AnnotationReading part, String member) {
        return part.bool(member).map(Written::value).orElse(false);
    }
}
