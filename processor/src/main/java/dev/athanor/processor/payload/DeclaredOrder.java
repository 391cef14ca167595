package dev.athanor.processor.payload;

import dev.athanor.processor.jackson.Property;
import java.util.Comparator;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/**
 * The order in which a reader of the Java source meets properties: the components of a record, and then what it writes besides
 * by name; of a class those of its superclasses first, each by the field, otherwise by the getter. What comes from an
 * interface comes last, by name.
 */
final class DeclaredOrder {

    private static final int LAST = Integer.MAX_VALUE;

    private DeclaredOrder() {}

    static List<Property> sorted(TypeElement element, List<Property> properties) {
        Comparator<Property> order = element.getKind() == ElementKind.RECORD
                ? Comparator.comparing(property -> component(element, property))
                : Comparator.<Property, Integer>comparing(property -> depth(first(property)))
                        .thenComparing(property -> place(first(property)));
        return properties.stream().sorted(order.thenComparing(Property::name)).toList();
    }

    private static int component(TypeElement element, Property property) {
        List<? extends RecordComponentElement> components = element.getRecordComponents();
        for (int i = 0; i < components.size(); i++) {
            if (components.get(i).getSimpleName().contentEquals(property.implicitName())) {
                return i;
            }
        }
        return LAST;
    }

    private static Element first(Property property) {
        return property.elements().stream()
                .filter(element -> element.getKind() == ElementKind.FIELD)
                .findFirst()
                .orElse(property.accessor());
    }

    private static int depth(Element member) {
        TypeElement owner = (TypeElement) member.getEnclosingElement();
        if (owner == null || owner.getKind().isInterface()) {
            return LAST;
        }
        int depth = 0;
        while (owner.getSuperclass() instanceof DeclaredType parent
                && parent.asElement() instanceof TypeElement above) {
            owner = above;
            depth++;
        }
        return depth;
    }

    private static int place(Element member) {
        Element owner = member.getEnclosingElement();
        return owner == null || owner.getKind().isInterface()
                ? LAST
                : owner.getEnclosedElements().indexOf(member);
    }
}
