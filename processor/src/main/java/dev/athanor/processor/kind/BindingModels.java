package dev.athanor.processor.kind;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.athanor.binding.Bindings;
import dev.athanor.manifest.BindingTarget;
import dev.athanor.processor.model.BindingModel;
import dev.athanor.processor.model.HostedClass;
import dev.athanor.processor.model.JavaMember;
import dev.athanor.processor.model.JavaParameter;
import dev.athanor.processor.model.TsDeclaration;
import dev.athanor.processor.model.TsMember;
import dev.athanor.processor.model.TsType;
import java.util.List;
import java.util.Optional;

/** Puts together what every kind says of a binding. */
final class BindingModels {

    /** What an {@code Env} is made of: its handles come from there. */
    static final JavaParameter SOURCE = new JavaParameter(TypeName.get(Bindings.class), "bindings");

    private BindingModels() {}

    /** A binding without payload types. */
    static BindingModel of(BindingMethod method, CodeBlock initialiser, TsType type, BindingTarget target) {
        return of(method, initialiser, type, List.of(), target, Optional.empty());
    }

    static BindingModel of(
            BindingMethod method,
            CodeBlock initialiser,
            TsType type,
            List<TsDeclaration> declarations,
            BindingTarget target,
            Optional<HostedClass> hosts) {
        return new BindingModel(
                method.nameOrigin(),
                method.name(),
                new JavaMember(
                        method.method().name(),
                        TypeName.get(method.result()),
                        List.of(),
                        false,
                        doc(method),
                        initialiser),
                new TsMember(method.name(), method.doc(), type),
                declarations,
                target,
                hosts);
    }

    private static String doc(BindingMethod method) {
        String binding = "The binding {@code " + method.name() + "}.";
        return method.doc().isBlank() ? binding : "{@inheritDoc}\n\n<p>" + binding;
    }
}
