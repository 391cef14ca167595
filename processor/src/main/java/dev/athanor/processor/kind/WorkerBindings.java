package dev.athanor.processor.kind;

import dev.athanor.annotation.Binding;
import dev.athanor.processor.catalogue.BindingProblem;
import dev.athanor.processor.catalogue.FormProblem;
import dev.athanor.processor.catalogue.ValueProblem;
import dev.athanor.processor.declaration.AnnotationReading;
import dev.athanor.processor.declaration.Declaration;
import dev.athanor.processor.declaration.DeclaredMethod;
import dev.athanor.processor.declaration.Names;
import dev.athanor.processor.declaration.Written;
import dev.athanor.processor.diagnostic.Origin;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.model.BindingModel;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads a worker's methods as bindings. */
final class WorkerBindings {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");

    private final List<Kind> kinds;

    WorkerBindings(List<Kind> kinds) {
        this.kinds = kinds;
    }

    /** Annotations that say more of a method, whatever it is bound to. */
    Stream<Class<? extends Annotation>> methodParts() {
        return kinds.stream().flatMap(kind -> kind.methodParts().stream()).distinct();
    }

    /** The bindings that could be read, in the order declared. If one could not, the worker is withheld. */
    List<BindingModel> read(Declaration declaration, Facilities facilities) {
        List<BindingModel> bindings = new ArrayList<>();
        for (DeclaredMethod method : facilities.interfaces().methods(declaration.type())) {
            Optional<BindingModel> binding =
                    isWellFormed(method, facilities.report()) ? read(method, facilities) : Optional.empty();
            binding.ifPresentOrElse(bindings::add, () -> facilities.report().withhold(declaration.type()));
        }
        return bindings;
    }

    private Optional<BindingModel> read(DeclaredMethod method, Facilities facilities) {
        BindingMethod named = named(method, facilities);
        Optional<Kind> kind = kinds.stream()
                .filter(candidate -> candidate.binds(named, facilities))
                .findFirst();
        if (kind.isEmpty()) {
            facilities
                    .report()
                    .add(
                            facilities.interfaces().is(named.result(), String.class)
                                    ? ValueProblem.TEXT_WITHOUT_SOURCE.at(method.origin(), method.name())
                                    : BindingProblem.UNKNOWN_BINDING_TYPE.at(
                                            method.origin(), method.name(), named.result(), BoundForms.of(kinds)));
        }
        kind.ifPresent(found -> reportStrayParts(found, method, facilities));
        return kind.flatMap(found -> found.bind(named, facilities));
    }

    /** What says more of a binding of another kind would be read by nobody. */
    private void reportStrayParts(Kind found, DeclaredMethod method, Facilities facilities) {
        for (AnnotationReading annotation : facilities.annotations().on(method.element())) {
            boolean known = methodParts().anyMatch(annotation::is);
            if (known && found.methodParts().stream().noneMatch(annotation::is)) {
                facilities
                        .report()
                        .add(BindingProblem.STRAY_METHOD_PART.at(
                                annotation.origin(), annotation.title(), method.name()));
            }
        }
    }

    private static BindingMethod named(DeclaredMethod method, Facilities facilities) {
        String doc = facilities.interfaces().doc(method.element());
        Optional<Written<String>> written = facilities
                .annotations()
                .first(method.element(), Binding.class)
                .flatMap(annotation -> annotation.string("value"));
        if (written.isPresent()) {
            return new BindingMethod(
                    method, written.get().value(), written.get().origin(), doc);
        }
        String name = Names.binding(method.name());
        Origin origin = method.origin();
        if (!NAME.matcher(name).matches()) {
            facilities
                    .report()
                    .add(FormProblem.WRONG_FORM.at(
                            origin,
                            "the binding's name",
                            name,
                            "made of letters of ASCII, digits and underscores; name it with @Binding"));
        }
        return new BindingMethod(method, name, origin, doc);
    }

    private static boolean isWellFormed(DeclaredMethod method, Report report) {
        if (!method.isAbstract()) {
            report.add(BindingProblem.BINDING_NOT_ABSTRACT.at(method.origin(), method.name()));
            return false;
        }
        boolean takesNothing = method.element().getParameters().isEmpty();
        boolean isOfOneType = method.element().getTypeParameters().isEmpty();
        boolean throwsNothing = method.element().getThrownTypes().isEmpty();
        if (!takesNothing) {
            report.add(BindingProblem.BINDING_WITH_PARAMETERS.at(method.origin(), method.name()));
        }
        if (!isOfOneType) {
            report.add(BindingProblem.GENERIC_BINDING.at(method.origin(), method.name()));
        }
        if (!throwsNothing) {
            report.add(BindingProblem.BINDING_THROWS.at(method.origin(), method.name()));
        }
        return takesNothing && isOfOneType && throwsNothing;
    }
}
