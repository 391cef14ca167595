package dev.athanor.processor.kind;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.athanor.binding.TypeToken;
import dev.athanor.manifest.DeclaredTarget;
import dev.athanor.manifest.Fragment;
import dev.athanor.manifest.ManifestEntry;
import dev.athanor.processor.catalogue.ResourceProblem;
import dev.athanor.processor.declaration.Declaration;
import dev.athanor.processor.declaration.DeclaredMethod;
import dev.athanor.processor.diagnostic.Problem;
import dev.athanor.processor.model.BindingModel;
import dev.athanor.processor.model.DeclarationModel;
import dev.athanor.processor.model.JavaClass;
import dev.athanor.processor.model.JavaMember;
import dev.athanor.processor.model.JavaParameter;
import dev.athanor.processor.model.TsDeclaration;
import dev.athanor.processor.model.TsType;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/**
 * What kinds have in common whose interfaces extend a handle: {@code @Queue interface Tasks extends Producer<Task>}.
 *
 * <p>Such an interface becomes a class that passes every call on:
 *
 * <pre>{@code
 * final class TasksHandle implements Tasks {
 *   private final Producer<Task> handle;
 *   @Override public void send(Task message) { this.handle.send(message); }
 * }
 * }</pre>
 *
 * @param handle the interface that has to be extended: {@code Producer}
 */
record Resource(Class<?> handle) {

    static final String SUFFIX = "Handle";

    /** The handle as the interface extends it, {@code Producer<Task>}; nothing when it does not, or without saying of what. */
    Optional<DeclaredType> handleOf(TypeElement type, Facilities facilities) {
        return facilities
                .interfaces()
                .supertype(type.asType(), handle)
                .filter(extended -> extended.getTypeArguments().size() == handle.getTypeParameters().length);
    }

    /** What the handle is of: the {@code Task} of {@code Producer<Task>}. */
    static javax.lang.model.type.TypeMirror payload(DeclaredType handle) {
        return handle.getTypeArguments().get(0);
    }

    /** Makes a method that an interface adds to its handle; nothing for one that it may not add. */
    @FunctionalInterface
    interface Added {
        Optional<JavaMember> member(DeclaredMethod method, JavaParameter handle);
    }

    /** The declaration, with the class that passes calls on; nothing when the interface is not as it should be, which is reported. */
    Optional<DeclarationModel> declare(Declaration declaration, ManifestEntry entry, Facilities facilities) {
        return handleClass(declaration, facilities)
                .map(handle -> new DeclarationModel(
                        declaration.origin(),
                        Fragment.of(declaration.qualifiedName(), declaration.id(), entry),
                        handle,
                        Optional.empty(),
                        Optional.empty()));
    }

    /** A binding to such an interface that says nothing beside what it is bound to. */
    Optional<BindingModel> bind(
            Class<? extends Annotation> annotation, BindingMethod method, TsType type, Facilities facilities) {
        return bind(annotation, method, type, List.of(), facilities);
    }

    /** The same, with types that its users need besides its own. */
    Optional<BindingModel> bind(
            Class<? extends Annotation> annotation,
            BindingMethod method,
            TsType type,
            List<TsDeclaration> declarations,
            Facilities facilities) {
        TypeElement declared = Declared.by(annotation, method, facilities).orElseThrow();
        return handleOf(declared, facilities)
                .map(handle -> BindingModels.of(
                        method,
                        initialiser(method, declared, handle, facilities),
                        type,
                        declarations,
                        new DeclaredTarget(declared.getQualifiedName().toString()),
                        Optional.empty()));
    }

    /** The class that passes calls on, when the interface is as it should be; otherwise that is reported. */
    Optional<JavaClass> handleClass(Declaration declaration, Facilities facilities) {
        return handleClass(declaration, (method, source) -> Optional.empty(), facilities);
    }

    /** The same, for an interface that adds methods. */
    Optional<JavaClass> handleClass(Declaration declaration, Added added, Facilities facilities) {
        Optional<DeclaredType> extended = handleOf(declaration.type(), facilities);
        if (extended.isEmpty()) {
            facilities.report().add(missing(declaration, facilities));
            return Optional.empty();
        }
        List<DeclaredMethod> inherited = facilities.interfaces().methods(extended.get());
        JavaParameter source = new JavaParameter(TypeName.get(extended.get()), "handle");
        List<JavaMember> members = new ArrayList<>();
        inherited.forEach(method -> members.add(delegate(source, method)));
        facilities.interfaces().methods(declaration.type()).stream()
                .filter(DeclaredMethod::isAbstract)
                .filter(method ->
                        inherited.stream().noneMatch(other -> other.element().equals(method.element())))
                .forEach(method -> added.member(method, source)
                        .ifPresentOrElse(
                                members::add,
                                () -> facilities
                                        .report()
                                        .add(ResourceProblem.HANDLE_WITH_METHODS.at(
                                                method.origin(), declaration.simpleName(), method.name()))));
        return Optional.of(facilities
                .classes()
                .of(declaration.type(), SUFFIX, ", by means of a connection to it.", source, members));
    }

    /** {@code new TasksHandle(this.bindings.handle("TASKS", new TypeToken<Producer<Task>>() {}))}. */
    CodeBlock initialiser(BindingMethod method, TypeElement type, DeclaredType extended, Facilities facilities) {
        return CodeBlock.of(
                "new $T(this.$N.handle($S, new $T<$T>() {}))",
                facilities.classes().name(type, SUFFIX),
                BindingModels.SOURCE.name(),
                method.name(),
                TypeToken.class,
                TypeName.get(extended));
    }

    private Problem missing(Declaration declaration, Facilities facilities) {
        boolean raw = facilities
                .interfaces()
                .supertype(declaration.type().asType(), handle)
                .isPresent();
        return raw
                ? ResourceProblem.RAW_HANDLE.at(declaration.origin(), declaration.simpleName(), handle.getSimpleName())
                : ResourceProblem.HANDLE_MISSING.at(
                        declaration.origin(),
                        declaration.simpleName(),
                        declaration.annotation().title(),
                        handle.getSimpleName() + (handle.getTypeParameters().length == 0 ? "" : "<...>"));
    }

    private static JavaMember delegate(JavaParameter source, DeclaredMethod method) {
        List<JavaParameter> parameters = JavaMembers.parameters(method);
        return new JavaMember(
                method.name(),
                TypeName.get(method.type().getReturnType()),
                parameters,
                method.element().isVarArgs(),
                "",
                CodeBlock.of("this.$N.$N($L)", source.name(), method.name(), JavaMembers.arguments(parameters)));
    }
}
