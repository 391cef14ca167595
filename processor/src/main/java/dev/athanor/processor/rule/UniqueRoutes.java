package dev.athanor.processor.rule;

import dev.athanor.processor.catalogue.RouteProblem;
import dev.athanor.processor.diagnostic.Origin;
import dev.athanor.processor.diagnostic.ProblemCode;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.model.DeclarationModel;
import dev.athanor.processor.model.DomainModel;
import dev.athanor.processor.model.RouteModel;
import dev.athanor.processor.model.WorkerModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A route, and a domain, leads to one worker in a stage. Texts that differ in a placeholder alone are left to linking. */
final class UniqueRoutes implements Rule {

    private record Seen(
            String text, String worker, @Nullable List<String> stages) {}

    @Override
    public void check(List<DeclarationModel> declarations, Report report) {
        List<Seen> routes = new ArrayList<>();
        List<Seen> domains = new ArrayList<>();
        for (DeclarationModel declaration : declarations) {
            declaration.worker().ifPresent(worker -> check(worker, declaration, routes, domains, report));
        }
    }

    private static void check(
            WorkerModel worker, DeclarationModel declaration, List<Seen> routes, List<Seen> domains, Report report) {
        for (RouteModel route : worker.routes()) {
            String pattern = route.settings().pattern();
            String text = pattern.contains("${") ? pattern : route.pattern().toString();
            check(
                    seen(text, declaration, route.settings().stages()),
                    routes,
                    route.origin(),
                    pattern,
                    RouteProblem.DUPLICATE_ROUTE,
                    report);
        }
        for (DomainModel domain : worker.domains()) {
            String hostname = domain.settings().hostname();
            check(
                    seen(
                            hostname.contains("${") ? hostname : hostname.toLowerCase(Locale.ROOT),
                            declaration,
                            domain.settings().stages()),
                    domains,
                    domain.origin(),
                    hostname,
                    RouteProblem.DUPLICATE_DOMAIN,
                    report);
        }
    }

    private static Seen seen(String text, DeclarationModel declaration, @Nullable List<String> stages) {
        return new Seen(
                text,
                declaration.declaration(),
                StageSets.of(stages, declaration.fragment().stages()));
    }

    private static void check(
            Seen seen, List<Seen> all, Origin origin, String written, ProblemCode code, Report report) {
        all.stream()
                .filter(other -> other.text().equals(seen.text()))
                .filter(other -> StageSets.meet(other.stages(), seen.stages()))
                .findFirst()
                .ifPresent(first -> report.add(code.at(origin, written, first.worker())));
        all.add(seen);
    }
}
