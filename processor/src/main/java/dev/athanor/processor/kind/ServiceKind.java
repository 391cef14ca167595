package dev.athanor.processor.kind;

import com.palantir.javapoet.CodeBlock;
import dev.athanor.annotation.Props;
import dev.athanor.annotation.Worker;
import dev.athanor.processor.model.BindingModel;
import dev.athanor.processor.model.TsAmbient;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/**
 * A worker's method that returns another worker, {@code Users users()}: bound to that worker's default export, as
 * {@code readonly USERS: Fetcher}. In Java it is the other worker's {@code Env}.
 */
final class ServiceKind implements Kind {

    @Override
    public List<Class<? extends Annotation>> methodParts() {
        return List.of(Props.class);
    }

    @Override
    public boolean binds(BindingMethod method, Facilities facilities) {
        return Declared.by(Worker.class, method, facilities).isPresent();
    }

    @Override
    public Optional<String> boundBy() {
        return Optional.of("an interface with @Worker");
    }

    @Override
    public Optional<BindingModel> bind(BindingMethod method, Facilities facilities) {
        TypeElement type = Declared.by(Worker.class, method, facilities).orElseThrow();
        Namespaces.refuseTenant(type, method.method().origin(), facilities);
        return Optional.of(BindingModels.of(
                method,
                CodeBlock.of(
                        "new $T(this.$N.worker($S))",
                        facilities.classes().name(type, WorkerKind.SUFFIX),
                        BindingModels.SOURCE.name(),
                        method.name()),
                TsAmbient.of("Fetcher"),
                CallerProps.target(type, method, facilities)));
    }
}
