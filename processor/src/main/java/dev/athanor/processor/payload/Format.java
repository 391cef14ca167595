package dev.athanor.processor.payload;

import dev.athanor.processor.jackson.Mark;
import dev.athanor.processor.jackson.Marks;
import java.util.List;
import java.util.Optional;

/**
 * What {@code @JsonFormat} says of how values are written.
 *
 * @param shape its shape, {@code ANY} where it has none
 * @param hasPattern whether it has a pattern
 * @param isEmpty whether it says nothing at all
 * @param problem what of it has no form in TypeScript, as a clause
 */
record Format(String shape, boolean hasPattern, boolean isEmpty, Optional<String> problem) {

    private static final List<String> MEMBERS =
            List.of("shape", "pattern", "locale", "timezone", "lenient", "with", "without", "radix");

    static final Format NONE = new Format("ANY", false, true, Optional.empty());

    static Format of(Marks marks) {
        return marks.find("JsonFormat").map(Format::of).orElse(NONE);
    }

    private static Format of(Mark mark) {
        String shape = mark.text("shape");
        Optional<String> feature = mark.texts("with").stream()
                .filter("WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED"::equals)
                .findFirst();
        return new Format(
                shape,
                !mark.text("pattern").isEmpty(),
                MEMBERS.stream().noneMatch(mark::isSet),
                feature.map(name -> "its @JsonFormat has " + name)
                        .or(() -> mark.isSet("radix")
                                ? Optional.of("its @JsonFormat writes numbers with another radix")
                                : Optional.empty()));
    }

    /** Whether a number is asked for, of whichever sort. */
    boolean isNumeric() {
        return shape.startsWith("NUMBER");
    }

    /** Whether what has a part for each thing it knows, such as a year and a month, is written as an array of them. */
    boolean isArrayOfParts() {
        return isNumeric() || shape.equals("ARRAY");
    }

    boolean isText() {
        return shape.equals("STRING");
    }

    /** Whether the type alone decides. */
    boolean isFree() {
        return shape.equals("ANY") && !hasPattern;
    }
}
