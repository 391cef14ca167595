package dev.athanor.processor.jackson;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * Which constructor or static method Jackson calls with properties: what stands on its parameters counts in writing too.
 */
final class Creators {

    private static final Set<String> WITHOUT_PROPERTIES = Set.of("DELEGATING", "DISABLED");

    private Creators() {}

    static Optional<ExecutableElement> chosen(TypeElement element, List<ExecutableElement> creators) {
        return creators.stream()
                .filter(creator -> mode(creator).isPresent())
                .filter(Creators::takesProperties)
                .findFirst()
                .or(() -> creators.stream().filter(Creators::namesParameters).findFirst())
                .or(() -> creators.stream()
                        .filter(creator -> isCanonical(creator, element) && !isWithoutProperties(creator))
                        .findFirst());
    }

    private static boolean takesProperties(ExecutableElement creator) {
        return !isWithoutProperties(creator)
                && (creator.getParameters().size() != 1
                        || mode(creator).filter("PROPERTIES"::equals).isPresent()
                        || namesParameters(creator));
    }

    private static boolean isWithoutProperties(ExecutableElement creator) {
        return mode(creator).filter(WITHOUT_PROPERTIES::contains).isPresent();
    }

    private static Optional<String> mode(ExecutableElement creator) {
        return Marks.on(creator).find("JsonCreator").map(mark -> mark.text("mode"));
    }

    private static boolean namesParameters(ExecutableElement creator) {
        return creator.getParameters().stream()
                .anyMatch(parameter -> Marks.on(parameter)
                        .find("JsonProperty")
                        .filter(mark -> !mark.text("value").isEmpty())
                        .isPresent());
    }

    private static boolean isCanonical(ExecutableElement creator, TypeElement element) {
        return element.getKind() == ElementKind.RECORD
                && creator.getKind() == ElementKind.CONSTRUCTOR
                && names(creator.getParameters()).equals(names(element.getRecordComponents()));
    }

    private static List<String> names(List<? extends Element> elements) {
        return elements.stream()
                .map(element -> element.getSimpleName().toString())
                .toList();
    }
}
