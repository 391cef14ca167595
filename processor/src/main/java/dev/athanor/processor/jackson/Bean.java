package dev.athanor.processor.jackson;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/**
 * A class or record as Jackson writes it.
 *
 * @param properties its properties, in the order in which they are written
 * @param value the member with {@code @JsonValue}, which stands for the whole
 * @param key the member with {@code @JsonKey}, which stands for it as the key of a map
 * @param others the member with {@code @JsonAnyGetter}, whose entries are properties too
 * @param marks its annotations, inherited ones too
 * @param problem why Jackson would refuse it, or what it does cannot be known; as a clause
 */
public record Bean(
        List<Property> properties,
        Optional<Member> value,
        Optional<Member> key,
        Optional<Member> others,
        Marks marks,
        Optional<String> problem) {

    public Bean {
        properties = List.copyOf(properties);
    }

    /** A field or method with a task of its own. */
    public record Member(Element element, TypeMirror type, Marks marks) {}
}
