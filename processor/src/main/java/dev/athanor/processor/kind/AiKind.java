package dev.athanor.processor.kind;

import com.palantir.javapoet.CodeBlock;
import dev.athanor.binding.Ai;
import dev.athanor.binding.TypeToken;
import dev.athanor.manifest.AiTarget;
import dev.athanor.processor.model.BindingModel;
import dev.athanor.processor.model.TsAmbient;
import java.util.Optional;

/** Workers AI, bound as {@code readonly AI: Ai}. */
final class AiKind implements Kind {

    @Override
    public boolean binds(BindingMethod method, Facilities facilities) {
        return facilities.interfaces().is(method.result(), Ai.class);
    }

    @Override
    public Optional<String> boundBy() {
        return Optional.of("Ai");
    }

    @Override
    public Optional<BindingModel> bind(BindingMethod method, Facilities facilities) {
        return Optional.of(BindingModels.of(
                method,
                CodeBlock.of(
                        "this.$N.handle($S, new $T<$T>() {})",
                        BindingModels.SOURCE.name(),
                        method.name(),
                        TypeToken.class,
                        Ai.class),
                TsAmbient.of("Ai"),
                new AiTarget()));
    }
}
