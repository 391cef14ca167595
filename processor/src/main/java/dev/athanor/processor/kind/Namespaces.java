package dev.athanor.processor.kind;

import dev.athanor.annotation.DispatchNamespace;
import dev.athanor.annotation.Worker;
import dev.athanor.manifest.LifecycleSettings;
import dev.athanor.processor.catalogue.ServiceProblem;
import dev.athanor.processor.declaration.AnnotationReading;
import dev.athanor.processor.declaration.Written;
import dev.athanor.processor.diagnostic.Origin;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** Reads which dispatch namespace a worker is put into, {@code @Worker(namespace = Tenants.class)}, and says who cannot be. */
final class Namespaces {

    private static final String MEMBER = "namespace";

    private Namespaces() {}

    static LifecycleSettings read(AnnotationReading worker, Facilities facilities) {
        Optional<Written<TypeElement>> written = worker.type(MEMBER);
        Optional<TypeElement> namespace = written.flatMap(
                type -> Declared.by(DispatchNamespace.class, type.value().asType(), facilities));
        if (written.isPresent() && namespace.isEmpty()) {
            facilities
                    .report()
                    .add(ServiceProblem.NOT_A_DISPATCH_NAMESPACE.at(
                            written.get().origin(), written.get().value()));
        }
        return new LifecycleSettings(
                namespace.map(type -> type.getQualifiedName().toString()).orElse(null),
                worker.bool("retain").map(Written::value).orElse(null),
                worker.constant("undeclaredVariables")
                        .map(Written::value)
                        .map(policy -> policy.toLowerCase(Locale.ROOT))
                        .orElse(null));
    }

    /** Only a dispatch namespace reaches what is in it: a binding to such a worker is reported. */
    static void refuseTenant(TypeElement worker, Origin origin, Facilities facilities) {
        facilities
                .annotations()
                .first(worker, Worker.class)
                .flatMap(annotation -> annotation.type(MEMBER))
                .ifPresent(namespace -> facilities
                        .report()
                        .add(ServiceProblem.TENANT_AS_SERVICE.at(
                                origin,
                                worker.getSimpleName(),
                                namespace.value().getSimpleName())));
    }
}
