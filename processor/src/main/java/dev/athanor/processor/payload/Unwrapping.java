package dev.athanor.processor.payload;

import dev.athanor.processor.jackson.Bean;
import dev.athanor.processor.jackson.Mark;
import dev.athanor.processor.jackson.Property;
import dev.athanor.processor.jackson.TypeInfo;
import dev.athanor.processor.model.TsMember;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/** {@code @JsonUnwrapped(prefix = "to_") Address to} is the properties of the address: {@code to_street}, {@code to_city}. */
final class Unwrapping {

    private final BeanMembers members;

    Unwrapping(BeanMembers members) {
        this.members = members;
    }

    List<TsMember> members(Property property, Bean owner, Conversion conversion) {
        Mark mark = property.marks().find("JsonUnwrapped").orElseThrow();
        if (!(property.type() instanceof DeclaredType declared)) {
            return refused(conversion);
        }
        TypeElement element = JavaTypes.element(declared);
        if (!isPlain(property, declared, element, conversion)) {
            return refused(conversion);
        }
        Bean bean = conversion.beans().read(element);
        bean.problem().ifPresent(problem -> conversion.unsupported(problem, "give each property one name"));
        if (bean.others().isPresent()) {
            return refused(conversion);
        }
        // Nothing is written for null, so that all of it may be missing.
        boolean isOptional = PropertyType.isNullable(property)
                || Presence.of(property, owner, conversion).isOptional();
        return members.of(element, bean, DeclaredOrder.sorted(element, bean.properties()), conversion).stream()
                .map(member -> new TsMember(
                        mark.text("prefix") + member.name() + mark.text("suffix"),
                        member.doc(),
                        member.type(),
                        isOptional || member.optional()))
                .toList();
    }

    private static boolean isPlain(Property property, DeclaredType type, TypeElement element, Conversion conversion) {
        return type.getTypeArguments().isEmpty()
                && !conversion.isTooDeep()
                && Format.of(property.marks()).isEmpty()
                && new BeanMapping().isBean(element, conversion)
                && conversion.hierarchy().below(element).isEmpty()
                && conversion
                        .hierarchy()
                        .typeInfo(element)
                        .filter(TypeInfo::isWritten)
                        .isEmpty()
                && !Format.of(conversion.beans().marks(element)).shape().equals("ARRAY")
                && !conversion.beans().marks(element).has("TsType");
    }

    private static List<TsMember> refused(Conversion conversion) {
        conversion.unsupported(
                "it carries @JsonUnwrapped, and is no class with properties that are the same wherever it is used",
                "leave it in an object of its own, or use a record without type parameters");
        return List.of();
    }
}
