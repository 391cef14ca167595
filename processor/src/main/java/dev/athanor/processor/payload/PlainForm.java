package dev.athanor.processor.payload;

import dev.athanor.processor.jackson.Bean;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;

/** Whether Jackson reads values of a type just as they are declared, so that a value can be held against the declaration. */
final class PlainForm {

    /** What changes neither names nor forms in reading. */
    private static final Set<String> HARMLESS = Set.of(
            "JsonClassDescription", "JsonPropertyDescription", "JsonPropertyOrder", "JsonRootName", "JsonTypeName");

    private PlainForm() {}

    /** Enums are compared by their texts, so that names on their constants do no harm. */
    static boolean of(TypeElement element, Conversion conversion) {
        if (JavaTypes.isOfTheJdk(element, conversion)) {
            return true;
        }
        Bean bean = conversion.beans().read(element);
        Stream<String> marks = Stream.concat(
                bean.marks().names(),
                bean.properties().stream().flatMap(property -> property.marks().names()));
        return bean.value().isEmpty()
                && bean.others().isEmpty()
                && conversion.hierarchy().below(element).isEmpty()
                && marks.allMatch(HARMLESS::contains)
                && element.getRecordComponents().size() <= bean.properties().size();
    }
}
