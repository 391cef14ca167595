package dev.athanor.processor.kind;

import com.palantir.javapoet.CodeBlock;
import dev.athanor.manifest.BindingTarget;
import dev.athanor.processor.catalogue.ValueProblem;
import dev.athanor.processor.declaration.AnnotationReading;
import dev.athanor.processor.model.BindingModel;
import dev.athanor.processor.model.TsKeyword;
import java.util.Optional;

/** What kinds have in common that are texts, plain or secret. */
final class Texts {

    private Texts() {}

    /** The binding, when the method returns a text; otherwise that is reported. */
    static Optional<BindingModel> bind(
            BindingMethod method, AnnotationReading annotation, BindingTarget target, Facilities facilities) {
        if (!facilities.interfaces().is(method.result(), String.class)) {
            facilities
                    .report()
                    .add(ValueProblem.TEXT_OF_OTHER_TYPE.at(
                            method.method().origin(),
                            annotation.title(),
                            method.method().name()));
            return Optional.empty();
        }
        return Optional.of(BindingModels.of(
                method,
                CodeBlock.of("this.$N.text($S)", BindingModels.SOURCE.name(), method.name()),
                TsKeyword.STRING,
                target));
    }
}
