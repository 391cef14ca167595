package dev.athanor.processor.jackson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/** The fields and methods of a class and of all that it inherits from, private ones too, as Jackson goes through them. */
final class Members {

    private final Types types;
    private final DeclaredType type;

    Members(Types types, DeclaredType type) {
        this.types = types;
        this.type = type;
    }

    /** A method with the annotations of those that it overrides. */
    record Method(ExecutableElement element, Marks marks) {}

    /** A type, its interfaces and their own, then its superclass and what that has. */
    static List<TypeElement> lineage(Types types, TypeElement element) {
        List<TypeElement> found = new ArrayList<>();
        add(types, element.asType(), found);
        return found;
    }

    private static void add(Types types, TypeMirror type, List<TypeElement> found) {
        TypeElement element = (TypeElement) ((DeclaredType) type).asElement();
        if (element.getQualifiedName().contentEquals("java.lang.Object") || found.contains(element)) {
            return;
        }
        found.add(element);
        element.getInterfaces().forEach(parent -> add(types, parent, found));
        if (element.getSuperclass() instanceof DeclaredType parent) {
            add(types, parent, found);
        }
    }

    /** The instance fields, those of superclasses first; of one name the last counts. */
    List<VariableElement> fields() {
        Map<String, VariableElement> byName = new LinkedHashMap<>();
        List<TypeElement> lineage = lineage();
        for (int i = lineage.size() - 1; i >= 0; i--) {
            for (VariableElement field : ElementFilter.fieldsIn(lineage.get(i).getEnclosedElements())) {
                if (field.getKind() == ElementKind.FIELD
                        && !field.getModifiers().contains(Modifier.STATIC)) {
                    byName.put(field.getSimpleName().toString(), field);
                }
            }
        }
        return List.copyOf(byName.values());
    }

    /** The instance methods with at most one parameter. */
    List<Method> methods() {
        Map<String, Method> bySignature = new LinkedHashMap<>();
        for (TypeElement owner : lineage()) {
            for (ExecutableElement method : ElementFilter.methodsIn(owner.getEnclosedElements())) {
                Set<Modifier> modifiers = method.getModifiers();
                if (method.getParameters().size() < 2 && !modifiers.contains(Modifier.STATIC)) {
                    bySignature.merge(signature(method), new Method(method, Marks.on(method)), Members::merged);
                }
            }
        }
        return List.copyOf(bySignature.values());
    }

    /** The one nearest to the class, or the first that has a body. */
    private static Method merged(Method near, Method far) {
        boolean isReplaced = near.element().getModifiers().contains(Modifier.ABSTRACT)
                && !far.element().getModifiers().contains(Modifier.ABSTRACT);
        return new Method(
                isReplaced ? far.element() : near.element(), near.marks().or(far.marks()));
    }

    private String signature(ExecutableElement method) {
        ExecutableType seen = (ExecutableType) types.asMemberOf(type, method);
        return method.getSimpleName() + "("
                + seen.getParameterTypes().stream()
                        .map(parameter -> types.erasure(parameter).toString())
                        .toList()
                + ")";
    }

    /** The type of a field. */
    TypeMirror typeOf(VariableElement field) {
        return withAnnotations(field.asType(), types.asMemberOf(type, field));
    }

    /** What a method returns. */
    TypeMirror resultOf(ExecutableElement method) {
        ExecutableType seen = (ExecutableType) types.asMemberOf(type, method);
        return withAnnotations(method.getReturnType(), seen.getReturnType());
    }

    /** The compiler drops annotations of types on the way; what is declared has them. */
    private TypeMirror withAnnotations(TypeMirror declared, TypeMirror seen) {
        return types.isSameType(declared, seen) ? declared : seen;
    }

    private List<TypeElement> lineage() {
        return lineage(types, (TypeElement) type.asElement());
    }

    /** Constructors and static methods that make an instance. */
    List<ExecutableElement> creators() {
        Element element = type.asElement();
        List<ExecutableElement> creators = new ArrayList<>(ElementFilter.constructorsIn(element.getEnclosedElements()));
        ElementFilter.methodsIn(element.getEnclosedElements()).stream()
                .filter(method -> method.getModifiers().contains(Modifier.STATIC))
                .filter(method -> Marks.on(method).has("JsonCreator"))
                .forEach(creators::add);
        return creators;
    }
}
