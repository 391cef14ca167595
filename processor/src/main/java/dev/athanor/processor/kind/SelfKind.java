package dev.athanor.processor.kind;

import com.palantir.javapoet.CodeBlock;
import dev.athanor.binding.Self;
import dev.athanor.manifest.SelfTarget;
import dev.athanor.processor.model.BindingModel;
import dev.athanor.processor.model.TsAmbient;
import java.util.Optional;

/** The worker itself, bound as {@code readonly SELF: Fetcher}. It can do nothing in Java yet, so that any object will do. */
final class SelfKind implements Kind {

    @Override
    public boolean binds(BindingMethod method, Facilities facilities) {
        return facilities.interfaces().is(method.result(), Self.class);
    }

    @Override
    public Optional<String> boundBy() {
        return Optional.of("Self");
    }

    @Override
    public Optional<BindingModel> bind(BindingMethod method, Facilities facilities) {
        return Optional.of(BindingModels.of(
                method, CodeBlock.of("new $T() {}", Self.class), TsAmbient.of("Fetcher"), new SelfTarget()));
    }
}
