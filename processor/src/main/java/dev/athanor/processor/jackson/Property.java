package dev.athanor.processor.jackson;

import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/**
 * A property that Jackson writes.
 *
 * @param name its name in the JSON
 * @param implicitName its name before annotations and strategies
 * @param accessor the field or method that it is taken from
 * @param type what the accessor holds or returns
 * @param marks the annotations of all its accessors
 * @param elements all its accessors, the one that it is taken from first
 */
public record Property(
        String name, String implicitName, Element accessor, TypeMirror type, Marks marks, List<Element> elements) {

    public Property {
        elements = List.copyOf(elements);
    }
}
