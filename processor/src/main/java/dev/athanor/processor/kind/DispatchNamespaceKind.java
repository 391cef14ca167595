package dev.athanor.processor.kind;

import dev.athanor.annotation.DispatchNamespace;
import dev.athanor.annotation.Outbound;
import dev.athanor.binding.Dispatcher;
import dev.athanor.manifest.DeclaredTarget;
import dev.athanor.manifest.DispatchNamespaceEntry;
import dev.athanor.processor.declaration.AnnotationReading;
import dev.athanor.processor.declaration.Declaration;
import dev.athanor.processor.declaration.Written;
import dev.athanor.processor.model.BindingModel;
import dev.athanor.processor.model.DeclarationModel;
import dev.athanor.processor.model.TsAmbient;
import dev.athanor.processor.model.TsHelper;
import dev.athanor.processor.model.TsType;
import dev.athanor.processor.payload.Payload;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** {@code @DispatchNamespace interface Tenants extends Dispatcher}, bound as {@code readonly TENANTS: DispatchNamespace}. */
final class DispatchNamespaceKind implements Kind {

    private static final Resource RESOURCE = new Resource(Dispatcher.class);

    @Override
    public Optional<Class<? extends Annotation>> annotation() {
        return Optional.of(DispatchNamespace.class);
    }

    @Override
    public List<Class<? extends Annotation>> methodParts() {
        return List.of(Outbound.class);
    }

    @Override
    public Optional<DeclarationModel> declare(Declaration declaration, Facilities facilities) {
        String name =
                declaration.annotation().string("name").map(Written::value).orElse(null);
        return RESOURCE.declare(declaration, new DispatchNamespaceEntry(name), facilities);
    }

    @Override
    public boolean binds(BindingMethod method, Facilities facilities) {
        return Declared.by(DispatchNamespace.class, method, facilities).isPresent();
    }

    @Override
    public Optional<BindingModel> bind(BindingMethod method, Facilities facilities) {
        TypeElement declared =
                Declared.by(DispatchNamespace.class, method, facilities).orElseThrow();
        Optional<AnnotationReading> outbound =
                facilities.annotations().first(method.method().element(), Outbound.class);
        Optional<Payload> parameters =
                outbound.flatMap(annotation -> OutboundWorker.parameters(annotation, facilities));
        TsType type = parameters
                .<TsType>map(payload -> new TsHelper("OutboundDispatchNamespace", List.of(payload.type())))
                .orElse(TsAmbient.of("DispatchNamespace"));
        return RESOURCE.handleOf(declared, facilities)
                .map(handle -> BindingModels.of(
                        method,
                        RESOURCE.initialiser(method, declared, handle, facilities),
                        type,
                        parameters.map(Payload::declarations).orElse(List.of()),
                        new DeclaredTarget(
                                declared.getQualifiedName().toString(),
                                outbound.flatMap(annotation -> OutboundWorker.options(annotation, facilities))
                                        .orElse(null)),
                        Optional.empty()));
    }
}
