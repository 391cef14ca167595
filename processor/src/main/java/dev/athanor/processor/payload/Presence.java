package dev.athanor.processor.payload;

import dev.athanor.processor.jackson.Bean;
import dev.athanor.processor.jackson.Marks;
import dev.athanor.processor.jackson.Property;
import dev.athanor.processor.model.TsKeyword;
import dev.athanor.processor.model.TsType;
import dev.athanor.processor.model.TsUnion;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Whether a property is always there, by {@code @JsonInclude} of it or of its class: under {@code NON_NULL} a {@code @Nullable
 * String} is {@code name?: string}.
 *
 * @param isOptional whether the property may be missing
 * @param dropsNull whether it is missing rather than {@code null}
 * @param dropsEmpty whether it is missing rather than an empty {@code Optional}
 */
record Presence(boolean isOptional, boolean dropsNull, boolean dropsEmpty) {

    private static final Presence ALWAYS = new Presence(false, false, false);
    private static final Presence OMITTED = new Presence(true, true, true);

    private static final Set<String> REFERENCES = Set.of(
            "java.util.Optional",
            "java.util.OptionalInt",
            "java.util.OptionalLong",
            "java.util.OptionalDouble",
            "java.util.concurrent.atomic.AtomicReference");

    static Presence of(Property property, Bean bean, Conversion conversion) {
        if (property.marks().has("OmittedWhenEmpty")) {
            return OMITTED;
        }
        String inclusion = value(property.marks()).or(() -> value(bean.marks())).orElse("ALWAYS");
        TypeKind kind = property.type().getKind();
        return switch (inclusion) {
            case "NON_NULL" -> new Presence(!kind.isPrimitive(), true, false);
            case "NON_ABSENT" -> new Presence(!kind.isPrimitive(), true, true);
            case "NON_EMPTY" -> new Presence(!kind.isPrimitive(), true, true);
            case "NON_DEFAULT" -> new Presence(true, true, false);
            case "CUSTOM" -> {
                conversion.unsupported(
                        "its @JsonInclude has a filter, which only running it would show",
                        "use one of the other values, or @TsType");
                yield ALWAYS;
            }
            default -> ALWAYS;
        };
    }

    private static Optional<String> value(Marks marks) {
        return marks.find("JsonInclude").map(mark -> mark.text("value")).filter(value -> !value.equals("USE_DEFAULTS"));
    }

    /** The type of the property where it is there. */
    TsType of(TsType type, Property property) {
        boolean drops = isReference(property.type()) ? dropsEmpty && !holdsReference(property.type()) : dropsNull;
        return drops ? withoutNull(type) : type;
    }

    private static boolean isReference(TypeMirror type) {
        return type instanceof DeclaredType declared && REFERENCES.contains(JavaTypes.name(declared));
    }

    /** Whether what is held may be empty in its turn, and is written then. */
    private static boolean holdsReference(TypeMirror type) {
        return ((DeclaredType) type)
                .getTypeArguments().stream()
                        .anyMatch(argument -> isReference(argument) || JavaTypes.isNullable(argument));
    }

    private static TsType withoutNull(TsType type) {
        if (!(type instanceof TsUnion union)) {
            return type;
        }
        List<TsType> rest = union.members().stream()
                .filter(member -> member != TsKeyword.NULL)
                .toList();
        return TsUnion.of(rest);
    }
}
