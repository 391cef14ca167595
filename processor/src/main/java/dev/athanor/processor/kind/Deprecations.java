package dev.athanor.processor.kind;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.SimpleTypeVisitor14;

/**
 * Finds out whether what an interface refers to is deprecated: the class that implements it refers to the same, and must not
 * fail a build with {@code -Werror} by it.
 */
final class Deprecations extends SimpleTypeVisitor14<Void, Set<Element>> {

    private static final List<String> WARNINGS = List.of("deprecation", "removal");

    private final Elements elements;

    Deprecations(Elements elements) {
        this.elements = elements;
    }

    /** The warnings that the class for an interface has to suppress. */
    List<String> warnings(TypeElement type) {
        Set<Element> referred = new HashSet<>();
        visit(type.asType(), referred);
        type.getInterfaces().forEach(parent -> visit(parent, referred));
        for (ExecutableElement method : ElementFilter.methodsIn(elements.getAllMembers(type))) {
            if (method.getModifiers().contains(Modifier.ABSTRACT)) {
                referred.add(method);
                visit(method.getReturnType(), referred);
                method.getParameters().forEach(parameter -> visit(parameter.asType(), referred));
            }
        }
        return referred.stream().anyMatch(elements::isDeprecated) ? WARNINGS : List.of();
    }

    @Override
    public Void visitDeclared(DeclaredType type, Set<Element> referred) {
        TypeElement element = (TypeElement) type.asElement();
        // The class names what a handle is of too: Tasks is a Producer<Task>.
        if (referred.add(element)) {
            GeneratedClasses.enclosing(element).forEach(referred::add);
            element.getInterfaces().forEach(parent -> visit(parent, referred));
        }
        type.getTypeArguments().forEach(argument -> visit(argument, referred));
        return super.visitDeclared(type, referred);
    }

    @Override
    public Void visitArray(ArrayType type, Set<Element> referred) {
        return visit(type.getComponentType(), referred);
    }

    @Override
    public Void visitWildcard(WildcardType type, Set<Element> referred) {
        TypeMirror bound = type.getExtendsBound() == null ? type.getSuperBound() : type.getExtendsBound();
        return bound == null ? super.visitWildcard(type, referred) : visit(bound, referred);
    }
}
