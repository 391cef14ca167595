package dev.athanor.processor.kind;

import dev.athanor.annotation.Secret;
import dev.athanor.manifest.SecretTarget;
import dev.athanor.processor.declaration.AnnotationReading;
import dev.athanor.processor.declaration.Written;
import dev.athanor.processor.model.BindingModel;
import java.util.Optional;

/** {@code @Secret String apiKey()}, bound as {@code readonly API_KEY: string}. Its value is never known here. */
final class SecretKind implements Kind {

    @Override
    public boolean binds(BindingMethod method, Facilities facilities) {
        return facilities
                .annotations()
                .first(method.method().element(), Secret.class)
                .isPresent();
    }

    @Override
    public Optional<String> boundBy() {
        return Optional.of("a String with @Secret");
    }

    @Override
    public Optional<BindingModel> bind(BindingMethod method, Facilities facilities) {
        AnnotationReading annotation = facilities
                .annotations()
                .first(method.method().element(), Secret.class)
                .orElseThrow();
        String variable = annotation.string("variable").map(Written::value).orElse(method.name());
        Boolean external = annotation.bool("external").map(Written::value).orElse(null);
        return Texts.bind(method, annotation, new SecretTarget(variable, external), facilities);
    }
}
