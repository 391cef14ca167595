package dev.athanor.processor.kind;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.athanor.annotation.Json;
import dev.athanor.binding.TypeToken;
import dev.athanor.manifest.JsonTarget;
import dev.athanor.manifest.SourceFile;
import dev.athanor.processor.catalogue.FormProblem;
import dev.athanor.processor.catalogue.PayloadProblem;
import dev.athanor.processor.catalogue.ValueProblem;
import dev.athanor.processor.declaration.AnnotationReading;
import dev.athanor.processor.declaration.Written;
import dev.athanor.processor.diagnostic.Origin;
import dev.athanor.processor.model.BindingModel;
import dev.athanor.processor.payload.JsonValue;
import dev.athanor.processor.payload.Payload;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code @Json("{\"max\": 20}") OrderLimits orderLimits()}, bound as {@code readonly ORDER_LIMITS: OrderLimits}, and in Java
 * {@code this.bindings.json("ORDER_LIMITS", new TypeToken<OrderLimits>() {})}.
 */
final class JsonKind implements Kind {

    /** Cloudflare's limit for a variable, 5 KB. */
    private static final int MAX_BYTES = 5 * 1024;

    @Override
    public boolean binds(BindingMethod method, Facilities facilities) {
        return ValueAnnotations.find(method, Json.class, facilities).isPresent();
    }

    @Override
    public Optional<String> boundBy() {
        return Optional.of("anything with @Json");
    }

    @Override
    public Optional<BindingModel> bind(BindingMethod method, Facilities facilities) {
        AnnotationReading annotation =
                ValueAnnotations.find(method, Json.class, facilities).orElseThrow();
        if (!ValueAnnotations.isOnly(method, annotation, facilities)) {
            return Optional.empty();
        }
        Payload payload = facilities.payloads().json(method.result());
        payload.unsupported()
                .forEach(type -> facilities
                        .report()
                        .add(PayloadProblem.UNSUPPORTED_PAYLOAD.at(
                                method.method().origin(), type.path(), type.reason(), type.hint())));
        Optional<Source> source = source(annotation, facilities);
        if (!payload.unsupported().isEmpty()) {
            return Optional.empty();
        }
        return source.flatMap(written -> value(method, written, facilities)
                .map(json -> BindingModels.of(
                        method,
                        initialiser(method),
                        payload.type(),
                        payload.declarations(),
                        new JsonTarget(json, written.file()),
                        Optional.empty())));
    }

    private static CodeBlock initialiser(BindingMethod method) {
        return CodeBlock.of(
                "this.$N.json($S, new $T<$T>() {})",
                BindingModels.SOURCE.name(),
                method.name(),
                TypeToken.class,
                TypeName.get(method.result()).box());
    }

    private static Optional<Source> source(AnnotationReading annotation, Facilities facilities) {
        Optional<Written<String>> value = annotation.string("value");
        Optional<Written<String>> file = annotation.string("file");
        if (value.isPresent() == file.isPresent()) {
            facilities
                    .report()
                    .add(ValueProblem.JSON_SOURCE.at(
                            annotation.origin(), value.isPresent() ? "both a value and a file" : "no value"));
            return Optional.empty();
        }
        return value.map(text -> new Source(text.origin(), text.value(), null))
                .or(() -> file.flatMap(path -> read(path, facilities)));
    }

    private static Optional<Source> read(Written<String> path, Facilities facilities) {
        if (!Paths.checkFile("file", path, null, facilities)) {
            return Optional.empty();
        }
        Optional<String> text = facilities.files().text(path.value());
        if (text.isEmpty()) {
            facilities
                    .report()
                    .add(
                            ValueProblem.INVALID_JSON.at(
                                    path.origin(),
                                    "the file cannot be read as UTF-8 below the project's directory, which -Aathanor.basedir names"));
        }
        return text.map(content -> new Source(path.origin(), content, SourceFile.of(path.value(), content)));
    }

    /** The value as the manifest has it; what is wrong with it is reported where it was written. */
    private static Optional<String> value(BindingMethod method, Source source, Facilities facilities) {
        try {
            JsonValue value = facilities.payloads().value(method.result(), source.text());
            value.misfits()
                    .forEach(misfit -> facilities
                            .report()
                            .add(ValueProblem.JSON_OF_OTHER_TYPE.at(source.origin(), misfit.path(), misfit.reason())));
            int bytes = value.json().getBytes(StandardCharsets.UTF_8).length;
            if (bytes > MAX_BYTES) {
                facilities.report().add(FormProblem.TOO_LONG.at(source.origin(), "the JSON", bytes, MAX_BYTES));
            }
            return value.misfits().isEmpty() ? Optional.of(value.json()) : Optional.empty();
        } catch (JsonValue.SyntaxException e) {
            facilities.report().add(ValueProblem.INVALID_JSON.at(source.origin(), e.text()));
            return Optional.empty();
        }
    }

    /** Where a value was written. */
    private record Source(
            Origin origin, String text, @Nullable SourceFile file) {}
}
