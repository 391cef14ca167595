package dev.athanor.processor.jackson;

import java.util.Optional;
import javax.lang.model.element.TypeElement;

/**
 * How the JSON says of which class a value is, by {@code @JsonTypeInfo}.
 *
 * @param base the class that carries the annotation
 * @param use what names a class: {@code NAME}, {@code SIMPLE_NAME}, {@code DEDUCTION}
 * @param include where the name is: {@code PROPERTY}, {@code WRAPPER_OBJECT}, {@code WRAPPER_ARRAY}, {@code
 *     EXISTING_PROPERTY}, {@code NOTHING}
 * @param property the property that has the name, with {@code PROPERTY}
 * @param problem what of it has no form in TypeScript, as a clause
 */
public record TypeInfo(TypeElement base, String use, String include, String property, Optional<String> problem) {

    /** Whether values carry the name of their class. */
    public boolean isWritten() {
        return !use.equals("DEDUCTION") && !include.equals("NOTHING") && !include.equals("EXISTING_PROPERTY");
    }

    static Optional<TypeInfo> of(Mark mark, TypeElement base) {
        String use = mark.text("use");
        if (use.equals("NONE")) {
            return Optional.empty();
        }
        String include = mark.text("include");
        String property = mark.text("property");
        return Optional.of(new TypeInfo(
                base,
                use,
                include.equals("EXTERNAL_PROPERTY") ? "PROPERTY" : include,
                property.isEmpty() ? "@type" : property,
                problem(mark, use)));
    }

    private static Optional<String> problem(Mark mark, String use) {
        if (!use.equals("NAME") && !use.equals("SIMPLE_NAME") && !use.equals("DEDUCTION")) {
            return Optional.of("its @JsonTypeInfo tells classes apart by " + use);
        }
        return mark.text("writeTypeIdForDefaultImpl").equals("FALSE")
                ? Optional.of("its @JsonTypeInfo leaves out the name of the default class")
                : Optional.empty();
    }
}
