package dev.athanor.processor.rule;

import dev.athanor.manifest.DurableObjectEntry;
import dev.athanor.processor.catalogue.HostingProblem;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.model.DeclarationModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where Durable Objects are said to come from, they may be: no declaration still has them, and no second one gets them. */
final class ObjectMoves implements Rule {

    /**
     * A class in a worker.
     *
     * @param worker the declaration of the worker; unknown where nothing in the compilation says it
     */
    private record Place(@Nullable String worker, String className) {}

    private record Found(DeclarationModel declaration, DurableObjectEntry entry, Place place) {

        String name() {
            return declaration.declaration();
        }

        /** Where its objects come from; nothing when they were always here, or come from elsewhere. */
        @Nullable
        Place source() {
            if (entry.renamedFrom() != null) {
                return place.worker() == null ? null : new Place(place.worker(), entry.renamedFrom());
            }
            return entry.transferredFrom() == null ? null : new Place(entry.transferredFrom(), entry.className());
        }

        /** Whether its own objects were in its place before, so that they are in the way. */
        boolean stays() {
            return source() == null && entry.transferredFromScript() == null;
        }
    }

    @Override
    public void check(List<DeclarationModel> declarations, Report report) {
        List<Found> classes = new ArrayList<>();
        for (DeclarationModel declaration : declarations) {
            if (declaration.fragment().entry() instanceof DurableObjectEntry entry) {
                classes.add(new Found(
                        declaration, entry, new Place(host(declaration, entry, declarations), entry.className())));
            }
        }
        Map<Place, Found> heirs = new HashMap<>();
        for (Found found : classes) {
            Place source = found.source();
            if (source != null) {
                Found other = heirs.putIfAbsent(source, found);
                if (other != null) {
                    report.add(HostingProblem.OBJECTS_OF_TWO.at(
                            found.declaration().origin(), other.name(), found.name(), source.className()));
                }
                classes.stream()
                        .filter(present -> present.place().equals(source) && present.stays())
                        .findFirst()
                        .ifPresent(present -> report(found, present, source, report));
            }
        }
    }

    private static void report(Found found, Found present, Place source, Report report) {
        report.add(
                found.entry().renamedFrom() == null
                        ? HostingProblem.TRANSFERRED_BUT_THERE.at(
                                found.declaration().origin(),
                                found.name(),
                                String.valueOf(source.worker()),
                                present.name(),
                                source.className())
                        : HostingProblem.RENAMED_FROM_DECLARED.at(
                                found.declaration().origin(), found.name(), source.className(), present.name()));
    }

    private static @Nullable String host(
            DeclarationModel declaration, DurableObjectEntry entry, List<DeclarationModel> declarations) {
        if (entry.worker() != null) {
            return entry.worker();
        }
        List<String> hosts = declarations.stream()
                .filter(worker -> worker.worker().isPresent())
                .filter(worker -> HostedClasses.in(worker, declarations).anyMatch(declaration::equals))
                .map(DeclarationModel::declaration)
                .toList();
        return hosts.size() == 1 ? hosts.get(0) : null;
    }
}
