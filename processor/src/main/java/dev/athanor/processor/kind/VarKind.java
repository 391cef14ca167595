package dev.athanor.processor.kind;

import dev.athanor.annotation.Var;
import dev.athanor.manifest.TextTarget;
import dev.athanor.processor.catalogue.FormProblem;
import dev.athanor.processor.catalogue.ValueProblem;
import dev.athanor.processor.declaration.AnnotationReading;
import dev.athanor.processor.declaration.Written;
import dev.athanor.processor.model.BindingModel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** {@code @Var("debug") String logLevel()}, bound as {@code readonly LOG_LEVEL: string}. */
final class VarKind implements Kind {

    /** Cloudflare's limit for a variable, 5 KB. */
    private static final int MAX_BYTES = 5 * 1024;

    @Override
    public boolean binds(BindingMethod method, Facilities facilities) {
        return ValueAnnotations.find(method, Var.class, facilities).isPresent();
    }

    @Override
    public Optional<String> boundBy() {
        return Optional.of("a String with @Var");
    }

    @Override
    public Optional<BindingModel> bind(BindingMethod method, Facilities facilities) {
        AnnotationReading annotation =
                ValueAnnotations.find(method, Var.class, facilities).orElseThrow();
        if (!ValueAnnotations.isOnly(method, annotation, facilities)) {
            return Optional.empty();
        }
        Optional<Written<String>> text = annotation.string("value");
        text.filter(written -> bytes(written) > MAX_BYTES)
                .ifPresent(written -> facilities
                        .report()
                        .add(FormProblem.TOO_LONG.at(written.origin(), "the text", bytes(written), MAX_BYTES)));
        text.flatMap(written -> SecretTexts.reason(method.name(), written.value()))
                .ifPresent(reason -> facilities
                        .report()
                        .add(ValueProblem.LITERAL_SECRET.at(
                                annotation.originOf("value"), method.method().name(), reason)));
        return text.flatMap(written -> Texts.bind(method, annotation, new TextTarget(written.value()), facilities));
    }

    private static int bytes(Written<String> text) {
        return text.value().getBytes(StandardCharsets.UTF_8).length;
    }
}
