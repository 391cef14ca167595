package dev.athanor.processor.kind;

import com.palantir.javapoet.CodeBlock;
import dev.athanor.annotation.DurableObject;
import dev.athanor.binding.ObjectNamespace;
import dev.athanor.manifest.DeclaredTarget;
import dev.athanor.manifest.Fragment;
import dev.athanor.processor.catalogue.HostingProblem;
import dev.athanor.processor.declaration.AnnotationReading;
import dev.athanor.processor.declaration.Declaration;
import dev.athanor.processor.declaration.Written;
import dev.athanor.processor.model.BindingModel;
import dev.athanor.processor.model.DeclarationModel;
import dev.athanor.processor.model.HostedClass;
import dev.athanor.processor.model.RpcBase;
import dev.athanor.processor.model.TsAmbient;
import dev.athanor.processor.model.TsExportedClass;
import dev.athanor.processor.model.TsImport;
import dev.athanor.processor.model.TsIntersection;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/**
 * {@code @DurableObject interface Counter}, bound by {@code ObjectNamespace<Counter> counter()} as
 * {@code readonly COUNTER: DurableObjectNamespace<CounterRpc & Rpc.DurableObjectBranded>}.
 */
final class DurableObjectKind implements Kind {

    private static final RpcInterface RPC = new RpcInterface(RpcBase.DURABLE_OBJECT);

    @Override
    public Optional<Class<? extends Annotation>> annotation() {
        return Optional.of(DurableObject.class);
    }

    @Override
    public Optional<DeclarationModel> declare(Declaration declaration, Facilities facilities) {
        AnnotationReading annotation = declaration.annotation();
        String className = className(annotation, declaration.type());
        Fragment fragment = Fragment.of(
                declaration.qualifiedName(),
                declaration.id(),
                ObjectLifecycle.read(annotation, declaration.simpleName(), className, facilities));
        return Optional.of(
                RPC.declare(declaration, className, NamedWorkers.isNamed(annotation, "worker"), fragment, facilities));
    }

    @Override
    public boolean binds(BindingMethod method, Facilities facilities) {
        return facilities.interfaces().is(method.result(), ObjectNamespace.class);
    }

    @Override
    public Optional<String> boundBy() {
        return Optional.of("an ObjectNamespace of an interface with @DurableObject");
    }

    @Override
    public Optional<BindingModel> bind(BindingMethod method, Facilities facilities) {
        Optional<TypeElement> declared = ((DeclaredType) method.result())
                .getTypeArguments().stream()
                        .findFirst()
                        .flatMap(type -> Declared.by(DurableObject.class, type, facilities));
        if (declared.isEmpty()) {
            facilities
                    .report()
                    .add(HostingProblem.NOT_A_DURABLE_OBJECT.at(
                            method.method().origin(), method.method().name(), argument(method)));
        }
        return declared.map(type -> binding(method, type, facilities));
    }

    private static BindingModel binding(BindingMethod method, TypeElement type, Facilities facilities) {
        TsImport methods = RpcInterface.methodsOf(type);
        AnnotationReading annotation =
                facilities.annotations().first(type, DurableObject.class).orElseThrow();
        String declaration = type.getQualifiedName().toString();
        return BindingModels.of(
                method,
                CodeBlock.of(
                        "this.$N.objects($S, $T::new)",
                        BindingModels.SOURCE.name(),
                        method.name(),
                        RpcInterface.stub(type, facilities)),
                TsAmbient.of(
                        "DurableObjectNamespace",
                        new TsIntersection(List.of(methods, TsAmbient.of("Rpc.DurableObjectBranded")))),
                List.of(),
                new DeclaredTarget(declaration),
                NamedWorkers.isNamed(annotation, "worker")
                        ? Optional.empty()
                        : Optional.of(new HostedClass(
                                declaration,
                                new TsExportedClass(className(annotation, type), methods, RpcBase.DURABLE_OBJECT))));
    }

    private static String argument(BindingMethod method) {
        return ((DeclaredType) method.result())
                .getTypeArguments().stream().findFirst().map(Object::toString).orElse("nothing");
    }

    private static String className(AnnotationReading annotation, TypeElement type) {
        return annotation
                .string("className")
                .map(Written::value)
                .orElse(type.getSimpleName().toString());
    }
}
