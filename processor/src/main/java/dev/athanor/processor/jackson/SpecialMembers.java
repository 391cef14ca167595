package dev.athanor.processor.jackson;

import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.type.TypeKind;

/** Members that are no properties: {@code @JsonValue}, {@code @JsonKey}, {@code @JsonAnyGetter}. */
final class SpecialMembers {

    private SpecialMembers() {}

    /** The method with an annotation, otherwise the field. */
    static Optional<Bean.Member> find(Members members, String annotation, String member) {
        Stream<Bean.Member> methods = members.methods().stream()
                .filter(method -> method.marks().isOn(annotation, member))
                .filter(method -> method.element().getParameters().isEmpty())
                .filter(method -> method.element().getReturnType().getKind() != TypeKind.VOID)
                .map(method -> new Bean.Member(method.element(), members.resultOf(method.element()), method.marks()));
        Stream<Bean.Member> fields = members.fields().stream()
                .filter(field -> Marks.on(field).isOn(annotation, member))
                .map(field -> new Bean.Member(field, members.typeOf(field), Marks.on(field)));
        return Stream.concat(methods, fields).findFirst();
    }
}
