package dev.athanor.processor.kind;

import com.palantir.javapoet.CodeBlock;
import dev.athanor.annotation.Entrypoint;
import dev.athanor.annotation.Props;
import dev.athanor.annotation.Worker;
import dev.athanor.annotation.WorkerRef;
import dev.athanor.manifest.EntrypointEntry;
import dev.athanor.manifest.Fragment;
import dev.athanor.processor.catalogue.HostingProblem;
import dev.athanor.processor.declaration.Declaration;
import dev.athanor.processor.declaration.Written;
import dev.athanor.processor.model.BindingModel;
import dev.athanor.processor.model.DeclarationModel;
import dev.athanor.processor.model.RpcBase;
import dev.athanor.processor.model.TsAmbient;
import dev.athanor.processor.model.TsIntersection;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/**
 * {@code @Entrypoint(worker = Users.class) interface UserService}, bound as
 * {@code readonly USERS: Service<UserServiceRpc & Rpc.WorkerEntrypointBranded>}.
 */
final class EntrypointKind implements Kind {

    private static final RpcInterface RPC = new RpcInterface(RpcBase.WORKER_ENTRYPOINT);

    @Override
    public Optional<Class<? extends Annotation>> annotation() {
        return Optional.of(Entrypoint.class);
    }

    @Override
    public Optional<DeclarationModel> declare(Declaration declaration, Facilities facilities) {
        String className =
                declaration.annotation().string("className").map(Written::value).orElse(declaration.simpleName());
        return worker(declaration, facilities)
                .map(worker -> Fragment.of(
                        declaration.qualifiedName(),
                        declaration.id(),
                        new EntrypointEntry(worker.getQualifiedName().toString(), className)))
                .map(fragment -> RPC.declare(declaration, className, true, fragment, facilities));
    }

    @Override
    public List<Class<? extends Annotation>> methodParts() {
        return List.of(Props.class);
    }

    @Override
    public boolean binds(BindingMethod method, Facilities facilities) {
        return Declared.by(Entrypoint.class, method, facilities).isPresent();
    }

    @Override
    public Optional<BindingModel> bind(BindingMethod method, Facilities facilities) {
        TypeElement type = Declared.by(Entrypoint.class, method, facilities).orElseThrow();
        return Optional.of(BindingModels.of(
                method,
                CodeBlock.of(
                        "new $T(this.$N.service($S))",
                        RpcInterface.stub(type, facilities),
                        BindingModels.SOURCE.name(),
                        method.name()),
                TsAmbient.of(
                        "Service",
                        new TsIntersection(
                                List.of(RpcInterface.methodsOf(type), TsAmbient.of("Rpc.WorkerEntrypointBranded")))),
                CallerProps.target(type, method, facilities)));
    }

    private static Optional<TypeElement> worker(Declaration declaration, Facilities facilities) {
        Optional<Written<TypeElement>> named = declaration.annotation().type("worker");
        Optional<TypeElement> worker = named.map(written -> written.value().asType())
                .flatMap(type -> Declared.by(Worker.class, type, facilities)
                        .or(() -> Declared.by(WorkerRef.class, type, facilities)));
        if (worker.isEmpty()) {
            facilities
                    .report()
                    .add(HostingProblem.NOT_A_WORKER.at(
                            declaration.annotation().originOf("worker"),
                            declaration
                                    .annotation()
                                    .value("worker")
                                    .map(value -> value.value().toString())
                                    .orElse("")));
        }
        worker.ifPresent(
                type -> Namespaces.refuseTenant(type, declaration.annotation().originOf("worker"), facilities));
        return worker;
    }
}
