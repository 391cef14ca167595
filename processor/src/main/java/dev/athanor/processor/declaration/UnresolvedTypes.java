package dev.athanor.processor.declaration;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.SimpleTypeVisitor14;

/**
 * Finds types that are not there yet, because another annotation processor is about to generate them: in what an interface
 * refers to, and in what that refers to.
 *
 * <p>Looked into are the interfaces that Athanor reads, records, and sealed types. Other classes are left alone: a library may
 * well refer to what is not there.
 */
public final class UnresolvedTypes extends SimpleTypeVisitor14<Stream<String>, Void> {

    /** A callback, whose types are part of a call. */
    private static final String FUNCTION = FunctionalInterface.class.getName();

    private final Set<Element> seen = new HashSet<>();

    private UnresolvedTypes() {
        super(Stream.of());
    }

    /** The first type that an interface needs and that is not there, as it is written. */
    public static Optional<String> of(TypeElement type) {
        UnresolvedTypes search = new UnresolvedTypes();
        search.seen.add(type);
        Stream<String> values = Stream.concat(
                        Stream.of(type), ElementFilter.methodsIn(type.getEnclosedElements()).stream())
                .flatMap(UnresolvedValues::in);
        return Stream.concat(values, search.inMembers(type)).findFirst();
    }

    @Override
    protected Stream<String> defaultAction(TypeMirror type, Void unused) {
        return Stream.of();
    }

    @Override
    public Stream<String> visitError(ErrorType type, Void unused) {
        return Stream.of(type.toString());
    }

    @Override
    public Stream<String> visitArray(ArrayType type, Void unused) {
        return in(type.getComponentType());
    }

    @Override
    public Stream<String> visitWildcard(WildcardType type, Void unused) {
        return Stream.of(Optional.ofNullable(type.getExtendsBound()), Optional.ofNullable(type.getSuperBound()))
                .flatMap(Optional::stream)
                .flatMap(this::in);
    }

    @Override
    public Stream<String> visitDeclared(DeclaredType type, Void unused) {
        TypeElement element = (TypeElement) type.asElement();
        Stream<String> inside = seen.add(element) ? in(element) : Stream.of();
        return Stream.concat(type.getTypeArguments().stream().flatMap(this::in), inside);
    }

    private Stream<String> in(TypeMirror type) {
        return type.accept(this, null);
    }

    private Stream<String> in(TypeElement type) {
        if (isRead(type)) {
            return inMembers(type);
        }
        return Stream.concat(
                        type.getRecordComponents().stream().map(Element::asType),
                        type.getPermittedSubclasses().stream())
                .flatMap(this::in);
    }

    /** What is inherited is implemented too, whoever declares it. */
    private Stream<String> inMembers(TypeElement type) {
        Stream<String> inherited = type.getInterfaces().stream()
                .filter(parent -> parent.getKind() == TypeKind.DECLARED)
                .map(parent -> (TypeElement) ((DeclaredType) parent).asElement())
                .filter(seen::add)
                .flatMap(this::inMembers);
        return Stream.concat(inherited, inOwnMembers(type));
    }

    private Stream<String> inOwnMembers(TypeElement type) {
        return Stream.concat(
                        type.getInterfaces().stream(),
                        ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                                .flatMap(UnresolvedTypes::signature))
                .flatMap(this::in);
    }

    private static Stream<TypeMirror> signature(ExecutableElement method) {
        return Stream.concat(
                Stream.of(method.getReturnType()),
                method.getParameters().stream().map(Element::asType));
    }

    private static boolean isRead(TypeElement type) {
        return type.getAnnotationMirrors().stream()
                .map(mirror -> mirror.getAnnotationType().toString())
                .anyMatch(name -> name.startsWith("dev.athanor.annotation.") || name.equals(FUNCTION));
    }
}
