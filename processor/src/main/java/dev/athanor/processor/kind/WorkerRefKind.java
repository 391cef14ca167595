package dev.athanor.processor.kind;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.athanor.annotation.Props;
import dev.athanor.annotation.WorkerRef;
import dev.athanor.binding.RpcStub;
import dev.athanor.manifest.Fragment;
import dev.athanor.manifest.WorkerRefEntry;
import dev.athanor.processor.catalogue.ServiceProblem;
import dev.athanor.processor.declaration.Declaration;
import dev.athanor.processor.declaration.Written;
import dev.athanor.processor.model.BindingModel;
import dev.athanor.processor.model.DeclarationModel;
import dev.athanor.processor.model.JavaParameter;
import dev.athanor.processor.model.TsAmbient;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** {@code @WorkerRef(service = "billing") interface Billing}, bound as {@code readonly BILLING: Fetcher}. */
final class WorkerRefKind implements Kind {

    private static final String SUFFIX = "Service";
    private static final JavaParameter STUB = new JavaParameter(TypeName.get(RpcStub.class), "stub");

    @Override
    public Optional<Class<? extends Annotation>> annotation() {
        return Optional.of(WorkerRef.class);
    }

    @Override
    public Optional<DeclarationModel> declare(Declaration declaration, Facilities facilities) {
        facilities
                .interfaces()
                .methods(declaration.type())
                .forEach(method -> facilities
                        .report()
                        .add(ServiceProblem.REFERENCE_WITH_METHODS.at(
                                method.origin(), declaration.simpleName(), method.name())));
        return declaration
                .annotation()
                .string("service")
                .map(Written::value)
                .map(service -> new DeclarationModel(
                        declaration.origin(),
                        Fragment.of(declaration.qualifiedName(), declaration.id(), new WorkerRefEntry(service)),
                        facilities
                                .classes()
                                .of(declaration.type(), SUFFIX, ", which another project deploys.", STUB, List.of()),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Override
    public List<Class<? extends Annotation>> methodParts() {
        return List.of(Props.class);
    }

    @Override
    public boolean binds(BindingMethod method, Facilities facilities) {
        return Declared.by(WorkerRef.class, method, facilities).isPresent();
    }

    @Override
    public Optional<BindingModel> bind(BindingMethod method, Facilities facilities) {
        TypeElement type = Declared.by(WorkerRef.class, method, facilities).orElseThrow();
        return Optional.of(BindingModels.of(
                method,
                CodeBlock.of(
                        "new $T(this.$N.service($S))",
                        facilities.classes().name(type, SUFFIX),
                        BindingModels.SOURCE.name(),
                        method.name()),
                TsAmbient.of("Fetcher"),
                CallerProps.target(type, method, facilities)));
    }
}
