package dev.athanor.processor.kind;

import com.palantir.javapoet.CodeBlock;
import dev.athanor.binding.StaticAssets;
import dev.athanor.manifest.StaticAssetsTarget;
import dev.athanor.processor.model.BindingModel;
import dev.athanor.processor.model.TsAmbient;
import java.util.Optional;

/** The worker's static files, bound as {@code readonly ASSETS: Fetcher}. They can do nothing in Java, so that any object will do. */
final class StaticAssetsKind implements Kind {

    @Override
    public boolean binds(BindingMethod method, Facilities facilities) {
        return facilities.interfaces().is(method.result(), StaticAssets.class);
    }

    @Override
    public Optional<String> boundBy() {
        return Optional.of("StaticAssets");
    }

    @Override
    public Optional<BindingModel> bind(BindingMethod method, Facilities facilities) {
        return Optional.of(BindingModels.of(
                method,
                CodeBlock.of("new $T() {}", StaticAssets.class),
                TsAmbient.of("Fetcher"),
                new StaticAssetsTarget()));
    }
}
