package dev.athanor.processor.payload;

import dev.athanor.processor.jackson.Bean;
import dev.athanor.processor.jackson.Property;
import dev.athanor.processor.model.TsMember;
import dev.athanor.processor.model.TsType;
import dev.athanor.processor.model.TsUnion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** The properties of a bean as the members of an interface. */
final class BeanMembers {

    private final Unwrapping unwrapping = new Unwrapping(this);

    /** Some of a bean's properties, in the order given. */
    List<TsMember> of(TypeElement element, Bean bean, List<Property> properties, Conversion conversion) {
        List<TsMember> members = new ArrayList<>();
        for (Property property : properties) {
            Conversion at = conversion.at("." + display(property, element));
            if (RefusedAnnotations.report(property.marks(), at)) {
                continue;
            }
            if (property.marks().isOn("JsonUnwrapped", "enabled")) {
                members.addAll(unwrapping.members(property, bean, at));
            } else {
                members.add(member(element, property, bean, at));
            }
        }
        return members;
    }

    private static TsMember member(TypeElement element, Property property, Bean bean, Conversion conversion) {
        Presence presence = Presence.of(property, bean, conversion);
        TsType type = PropertyType.of(property, conversion);
        TsType full = PropertyType.isNullable(property) ? TsUnion.nullable(type) : type;
        return new TsMember(
                property.name(),
                Documentation.of(property, element, conversion),
                presence.of(full, property),
                presence.isOptional());
    }

    /** A component by its name, and what another method returns by that method's. */
    private static String display(Property property, TypeElement element) {
        Element accessor = property.accessor();
        boolean isComponent = element.getKind() == ElementKind.RECORD
                && element.getRecordComponents().stream()
                        .anyMatch(component -> component.getSimpleName().equals(accessor.getSimpleName()));
        return accessor instanceof ExecutableElement && !isComponent
                ? accessor.getSimpleName() + "()"
                : accessor.getSimpleName().toString();
    }

    /** A name that two members have. */
    static Optional<String> clash(List<TsMember> members) {
        Set<String> names = new HashSet<>();
        return members.stream()
                .map(TsMember::name)
                .filter(name -> !names.add(name))
                .findFirst();
    }
}
