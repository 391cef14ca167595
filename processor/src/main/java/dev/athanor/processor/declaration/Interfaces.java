package dev.athanor.processor.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** What an interface consists of, with what it inherits. */
public final class Interfaces {

    private final Elements elements;
    private final Types types;

    public Interfaces(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    /** The methods of an interface, what it inherits first, each as the interface sees it. */
    public List<DeclaredMethod> methods(DeclaredType type) {
        List<ExecutableElement> methods = new ArrayList<>();
        TypeElement owner = (TypeElement) type.asElement();
        collect(owner, methods);
        return methods.stream()
                .map(method -> new DeclaredMethod(owner, method, (ExecutableType) types.asMemberOf(type, method)))
                .toList();
    }

    /** The methods of an interface. */
    public List<DeclaredMethod> methods(TypeElement type) {
        return methods((DeclaredType) type.asType());
    }

    /** The interface of a class as another one extends it, directly or not: {@code Producer<Task>} of {@code Tasks}. */
    public Optional<DeclaredType> supertype(TypeMirror type, Class<?> wanted) {
        return supertypes(type)
                .filter(candidate -> is(candidate, wanted))
                .map(DeclaredType.class::cast)
                .findFirst();
    }

    /** Whether a type is the given class, whatever its type arguments. */
    public boolean is(TypeMirror type, Class<?> wanted) {
        return element(type)
                .filter(element -> element.getQualifiedName().contentEquals(wanted.getCanonicalName()))
                .isPresent();
    }

    /** The interface or class of a type, if it has one. */
    public Optional<TypeElement> element(TypeMirror type) {
        return Optional.ofNullable(types.asElement(type))
                .filter(element ->
                        element.getKind().isInterface() || element.getKind().isClass())
                .map(TypeElement.class::cast);
    }

    /** The Javadoc of an element as written, or nothing. */
    public String doc(Element element) {
        String doc = elements.getDocComment(element);
        return doc == null ? "" : doc;
    }

    private Stream<TypeMirror> supertypes(TypeMirror type) {
        return Stream.concat(
                Stream.of(type), types.directSupertypes(type).stream().flatMap(this::supertypes));
    }

    private void collect(TypeElement type, List<ExecutableElement> into) {
        for (TypeMirror parent : type.getInterfaces()) {
            element(parent).ifPresent(element -> collect(element, into));
        }
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            into.removeIf(inherited -> inherited.equals(method) || elements.overrides(method, inherited, type));
            into.add(method);
        }
    }

    /** Whether an element is an interface that is not an annotation. */
    public static boolean isPlain(Element element) {
        return element.getKind() == ElementKind.INTERFACE;
    }
}
