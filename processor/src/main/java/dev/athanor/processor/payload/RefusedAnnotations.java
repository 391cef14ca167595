package dev.athanor.processor.payload;

import dev.athanor.processor.jackson.Mark;
import dev.athanor.processor.jackson.Marks;
import dev.athanor.processor.model.TsType;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.type.DeclaredType;

/**
 * Annotations whose effect only running Jackson would show, and those that are not known: refused, since a type that is half
 * right is worse than none.
 */
final class RefusedAnnotations implements TypeMapping {

    private static final String HINT = "remove it, or say with @TsType what is written";

    /** What is read somewhere, or changes only how JSON is read. */
    private static final Set<String> KNOWN = Set.of(
            // Jackson's, that change what is written.
            "JsonAnyGetter",
            "JsonAutoDetect",
            "JsonBackReference",
            "JsonFormat",
            "JsonGetter",
            "JsonIgnore",
            "JsonIgnoreProperties",
            "JsonIgnoreType",
            "JsonInclude",
            "JsonIncludeProperties",
            "JsonKey",
            "JsonManagedReference",
            "JsonNaming",
            "JsonProperty",
            "JsonPropertyOrder",
            "JsonRawValue",
            "JsonSubTypes",
            "JsonTypeInfo",
            "JsonTypeName",
            "JsonUnwrapped",
            "JsonValue",
            // Jackson's, that do not.
            "JacksonAnnotationsInside",
            "JacksonInject",
            "JsonAlias",
            "JsonAnySetter",
            "JsonClassDescription",
            "JsonCreator",
            "JsonDeserialize",
            "JsonDeserializeAs",
            "JsonEnumDefaultValue",
            "JsonMerge",
            "JsonPOJOBuilder",
            "JsonPropertyDescription",
            "JsonRootName",
            "JsonSetter",
            "JsonValueInstantiator",
            "JsonView",
            "EnumNaming");

    /** Members without which {@code @JsonSerialize} says nothing that matters. */
    private static final Set<String> CUSTOM = Set.of(
            "using",
            "contentUsing",
            "keyUsing",
            "nullsUsing",
            "as",
            "contentAs",
            "keyAs",
            "converter",
            "contentConverter");

    private static final Map<String, String> ON_PROPERTIES = Map.of(
            "JsonTypeInfo", "put it on the class that the property is of",
            "JsonSubTypes", "put it on the class that the property is of");

    @Override
    public Optional<TsType> map(DeclaredType type, Conversion conversion) {
        if (JavaTypes.isContainer(type, conversion)
                && conversion.hierarchy().typeInfo(JavaTypes.element(type)).isPresent()) {
            return Optional.of(conversion.unsupported(
                    type, "it is a collection that @JsonTypeInfo tells apart", "put it into a record"));
        }
        return refused(conversion.beans().marks(JavaTypes.element(type)))
                .map(annotation -> conversion.unsupported(
                        type, "it carries " + annotation + ", whose effect only running it would show", HINT));
    }

    /** Reports what stands on a property and cannot be honoured; answers whether there is anything. */
    static boolean report(Marks marks, Conversion conversion) {
        Optional<String> refused = refused(marks);
        refused.ifPresent(annotation ->
                conversion.unsupported("it carries " + annotation + ", whose effect only running it would show", HINT));
        Optional<String> misplaced =
                marks.names().filter(ON_PROPERTIES::containsKey).findFirst();
        misplaced.ifPresent(name -> conversion.unsupported(
                "it carries @" + name + ", which is read on classes alone", ON_PROPERTIES.getOrDefault(name, HINT)));
        return refused.isPresent() || misplaced.isPresent();
    }

    private static Optional<String> refused(Marks marks) {
        return marks.names()
                .filter(name -> name.startsWith("Json") || name.equals("EnumNaming"))
                .filter(name -> !KNOWN.contains(name))
                .filter(name -> !name.equals("JsonSerialize") || isCustom(marks))
                .map(name -> "@" + name)
                .findFirst();
    }

    private static boolean isCustom(Marks marks) {
        Stream<Mark> mark = marks.find("JsonSerialize").stream();
        return mark.anyMatch(found -> CUSTOM.stream().anyMatch(found::isSet));
    }
}
