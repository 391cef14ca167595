package dev.athanor.processor.kind;

import com.palantir.javapoet.CodeBlock;
import dev.athanor.binding.WorkerLoader;
import dev.athanor.manifest.WorkerLoaderTarget;
import dev.athanor.processor.model.BindingModel;
import dev.athanor.processor.model.TsAmbient;
import java.util.Optional;

/** What loads code at run time, bound as {@code readonly LOADER: WorkerLoader}. It can do nothing in Java, so any object will do. */
final class WorkerLoaderKind implements Kind {

    @Override
    public boolean binds(BindingMethod method, Facilities facilities) {
        return facilities.interfaces().is(method.result(), WorkerLoader.class);
    }

    @Override
    public Optional<String> boundBy() {
        return Optional.of("WorkerLoader");
    }

    @Override
    public Optional<BindingModel> bind(BindingMethod method, Facilities facilities) {
        return Optional.of(BindingModels.of(
                method,
                CodeBlock.of("new $T() {}", WorkerLoader.class),
                TsAmbient.of("WorkerLoader"),
                new WorkerLoaderTarget()));
    }
}
