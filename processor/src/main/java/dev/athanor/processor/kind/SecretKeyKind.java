package dev.athanor.processor.kind;

import com.palantir.javapoet.CodeBlock;
import dev.athanor.annotation.SecretKey;
import dev.athanor.binding.CryptoKey;
import dev.athanor.manifest.SecretKeyTarget;
import dev.athanor.processor.catalogue.ValueProblem;
import dev.athanor.processor.declaration.AnnotationReading;
import dev.athanor.processor.declaration.Written;
import dev.athanor.processor.model.BindingModel;
import dev.athanor.processor.model.TsAmbient;
import java.util.Optional;

/**
 * {@code @SecretKey(algorithm = HMAC, …) CryptoKey signingKey()}, bound as {@code readonly SIGNING_KEY: CryptoKey}. It can do
 * nothing in Java, so that any object will do.
 */
final class SecretKeyKind implements Kind {

    @Override
    public boolean binds(BindingMethod method, Facilities facilities) {
        return facilities.interfaces().is(method.result(), CryptoKey.class)
                || ValueAnnotations.find(method, SecretKey.class, facilities).isPresent();
    }

    @Override
    public Optional<String> boundBy() {
        return Optional.of("a CryptoKey with @SecretKey");
    }

    @Override
    public Optional<BindingModel> bind(BindingMethod method, Facilities facilities) {
        Optional<AnnotationReading> annotation = ValueAnnotations.find(method, SecretKey.class, facilities);
        if (annotation.isEmpty() || !facilities.interfaces().is(method.result(), CryptoKey.class)) {
            facilities
                    .report()
                    .add(ValueProblem.KEY_OF_OTHER_TYPE.at(
                            method.method().origin(),
                            method.method().name(),
                            annotation.isEmpty()
                                    ? "returns CryptoKey without @SecretKey"
                                    : "is a @SecretKey and returns " + method.result()));
            return Optional.empty();
        }
        if (!ValueAnnotations.isOnly(method, annotation.get(), facilities)) {
            return Optional.empty();
        }
        String variable =
                annotation.get().string("variable").map(Written::value).orElse(method.name());
        return KeyParameters.read(annotation.get(), facilities.report())
                .map(key -> BindingModels.of(
                        method,
                        CodeBlock.of("new $T() {}", CryptoKey.class),
                        TsAmbient.of("CryptoKey"),
                        new SecretKeyTarget(variable, key.algorithm(), key.format(), key.usages())));
    }
}
