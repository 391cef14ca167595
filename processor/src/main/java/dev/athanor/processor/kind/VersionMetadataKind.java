package dev.athanor.processor.kind;

import com.palantir.javapoet.CodeBlock;
import dev.athanor.binding.VersionMetadata;
import dev.athanor.manifest.VersionMetadataTarget;
import dev.athanor.processor.model.BindingModel;
import dev.athanor.processor.model.TsAmbient;
import java.util.Optional;

/** The running version, bound as {@code readonly VERSION_METADATA: WorkerVersionMetadata}. Nothing runs in Java, so that any object will do. */
final class VersionMetadataKind implements Kind {

    @Override
    public boolean binds(BindingMethod method, Facilities facilities) {
        return facilities.interfaces().is(method.result(), VersionMetadata.class);
    }

    @Override
    public Optional<String> boundBy() {
        return Optional.of("VersionMetadata");
    }

    @Override
    public Optional<BindingModel> bind(BindingMethod method, Facilities facilities) {
        return Optional.of(BindingModels.of(
                method,
                CodeBlock.of("new $T() {}", VersionMetadata.class),
                TsAmbient.of("WorkerVersionMetadata"),
                new VersionMetadataTarget()));
    }
}
