package dev.athanor.processor.payload;

import dev.athanor.processor.jackson.Property;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/** What the Javadoc says of a property: that of its component, of its getter or of its field; otherwise its description for Jackson. */
final class Documentation {

    private Documentation() {}

    static String of(Property property, TypeElement element, Conversion conversion) {
        return Stream.of(
                        component(property, element, conversion),
                        comment(property, conversion),
                        property.marks().find("JsonPropertyDescription").map(mark -> mark.text("value")))
                .flatMap(Optional::stream)
                .filter(doc -> !doc.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static Optional<String> component(Property property, TypeElement element, Conversion conversion) {
        return element.getKind() == ElementKind.RECORD
                ? Optional.of(
                        JavadocTags.parameter(JavaTypes.doc(conversion.elements(), element), property.implicitName()))
                : Optional.empty();
    }

    private static Optional<String> comment(Property property, Conversion conversion) {
        return property.elements().stream()
                .filter(element -> element.getKind() == ElementKind.FIELD || element.equals(property.accessor()))
                .map(element -> JavaTypes.doc(conversion.elements(), element))
                .filter(doc -> !doc.isEmpty())
                .findFirst();
    }
}
