package dev.athanor.processor;

import dev.athanor.processor.declaration.Interfaces;
import dev.athanor.processor.declaration.UnresolvedTypes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Finds the types of a round that carry something of the vocabulary. */
final class Annotated {

    private Annotated() {}

    /**
     * The types that can be read now, sorted by name, whatever the order in which files were given to the compiler.
     *
     * @param waiting the names of types that had to wait; those that can be read now leave it, and others enter it
     */
    static List<Element> in(RoundEnvironment environment, Elements elements, Set<String> waiting) {
        Map<String, Element> found = new TreeMap<>();
        Stream<Element> before = waiting.stream().map(elements::getTypeElement);
        Stream.concat(before, annotated(environment, elements))
                .forEach(element -> found.put(element.toString(), element));
        waiting.clear();
        found.values().stream()
                .filter(Annotated::mustWait)
                .map(Element::toString)
                .forEach(waiting::add);
        found.keySet().removeAll(waiting);
        return List.copyOf(found.values());
    }

    private static Stream<Element> annotated(RoundEnvironment environment, Elements elements) {
        return elements.getPackageElement("dev.athanor.annotation").getEnclosedElements().stream()
                .map(TypeElement.class::cast)
                .filter(type -> type.getKind() == ElementKind.ANNOTATION_TYPE)
                .flatMap(annotation -> environment.getElementsAnnotatedWith(annotation).stream())
                .map(Annotated::type);
    }

    /** The type that an annotated member belongs to. */
    private static Element type(Element element) {
        boolean isType = element.getKind().isClass() || element.getKind().isInterface();
        return isType ? element : type(Objects.requireNonNull(element.getEnclosingElement()));
    }

    private static boolean mustWait(Element element) {
        return Interfaces.isPlain(element)
                && UnresolvedTypes.of((TypeElement) element).isPresent();
    }
}
