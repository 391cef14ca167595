package dev.athanor.processor.kind;

import dev.athanor.manifest.DeclaredTarget;
import dev.athanor.manifest.ManifestEntry;
import dev.athanor.processor.catalogue.PayloadProblem;
import dev.athanor.processor.declaration.Declaration;
import dev.athanor.processor.model.BindingModel;
import dev.athanor.processor.model.DeclarationModel;
import dev.athanor.processor.model.TsDeclaration;
import dev.athanor.processor.model.TsType;
import dev.athanor.processor.payload.Payload;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/**
 * A resource whose handle is of a type that is sent as JSON.
 *
 * @param resource what it has in common with other resources
 * @param annotation the annotation that declares it
 */
record PayloadResource(Resource resource, Class<? extends Annotation> annotation) {

    /** The declaration; what cannot be sent is reported on it. */
    Optional<DeclarationModel> declare(Declaration declaration, ManifestEntry entry, Facilities facilities) {
        resource.handleOf(declaration.type(), facilities)
                .map(Resource::payload)
                .map(facilities.payloads()::json)
                .ifPresent(payload -> payload.unsupported()
                        .forEach(type -> facilities
                                .report()
                                .add(PayloadProblem.UNSUPPORTED_PAYLOAD.at(
                                        declaration.origin(), type.path(), type.reason(), type.hint()))));
        return resource.declare(declaration, entry, facilities);
    }

    /** The binding, unless the declaration has problems of its own. */
    Optional<BindingModel> bind(BindingMethod method, UnaryOperator<TsType> type, Facilities facilities) {
        return bind(method, type, List.of(), facilities);
    }

    /** The same, with types that its users need besides those of the payload. */
    Optional<BindingModel> bind(
            BindingMethod method, UnaryOperator<TsType> type, List<TsDeclaration> more, Facilities facilities) {
        TypeElement declared = Declared.by(annotation, method, facilities).orElseThrow();
        Optional<DeclaredType> handle = resource.handleOf(declared, facilities);
        Optional<Payload> payload = payload(declared, facilities);
        return handle.flatMap(extended -> payload.map(found -> BindingModels.of(
                method,
                resource.initialiser(method, declared, extended, facilities),
                type.apply(found.type()),
                Stream.concat(found.declarations().stream(), more.stream()).toList(),
                new DeclaredTarget(declared.getQualifiedName().toString()),
                Optional.empty())));
    }

    /** What is sent. Where not all of it can be, which is reported on the declaration, nothing that uses it is generated. */
    Optional<Payload> payload(TypeElement declared, Facilities facilities) {
        Optional<Payload> payload =
                resource.handleOf(declared, facilities).map(Resource::payload).map(facilities.payloads()::json);
        if (payload.filter(found -> found.unsupported().isEmpty()).isEmpty()) {
            facilities.report().withhold(declared);
        }
        return payload;
    }
}
