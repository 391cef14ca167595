package dev.athanor.processor.kind;

import dev.athanor.annotation.Props;
import dev.athanor.manifest.DeclaredTarget;
import dev.athanor.manifest.JsonObjects;
import dev.athanor.manifest.ServiceOptions;
import dev.athanor.processor.catalogue.ValueProblem;
import dev.athanor.processor.declaration.Written;
import dev.athanor.processor.diagnostic.Report;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** Reads what a service binding tells the other end: {@code @Props("{…}") UserService users()}. */
final class CallerProps {

    private CallerProps() {}

    /** What a method that returns a service is bound to. */
    static DeclaredTarget target(TypeElement service, BindingMethod method, Facilities facilities) {
        Optional<Written<String>> props = facilities
                .annotations()
                .first(method.method().element(), Props.class)
                .flatMap(annotation -> annotation.string("value"));
        props.ifPresent(written -> check(written, facilities.report()));
        return new DeclaredTarget(
                service.getQualifiedName().toString(),
                props.map(Written::value).map(ServiceOptions::new).orElse(null));
    }

    private static void check(Written<String> props, Report report) {
        JsonObjects.breach(props.value())
                .ifPresent(breach -> report.add(ValueProblem.PROPS_NOT_AN_OBJECT.at(props.origin(), breach)));
    }
}
