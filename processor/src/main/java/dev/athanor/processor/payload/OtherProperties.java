package dev.athanor.processor.payload;

import dev.athanor.processor.jackson.Bean;
import dev.athanor.processor.model.TsKeyword;
import dev.athanor.processor.model.TsMember;
import dev.athanor.processor.model.TsType;
import dev.athanor.processor.model.TsUnion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.DeclaredType;

/**
 * {@code @JsonAnyGetter Map<String, Integer> counts()} is {@code readonly [name: string]: number}, and, since TypeScript counts
 * the properties with names among those, of the types of these too.
 */
final class OtherProperties {

    private OtherProperties() {}

    static TsType type(Bean.Member member, List<TsMember> members, Conversion conversion) {
        Conversion at = conversion.at("." + member.element().getSimpleName() + "{}");
        List<TsType> types = new ArrayList<>();
        types.add(WrittenMapping.of(member.marks(), at).orElseGet(() -> values(member, at)));
        members.forEach(named -> types.add(named.type()));
        if (members.stream().anyMatch(TsMember::optional)) {
            types.add(TsKeyword.UNDEFINED);
        }
        return TsUnion.of(types);
    }

    private static TsType values(Bean.Member member, Conversion conversion) {
        if (RefusedAnnotations.report(member.marks(), conversion)) {
            return TsKeyword.UNKNOWN;
        }
        Optional<DeclaredType> type = Optional.of(member.type())
                .filter(DeclaredType.class::isInstance)
                .map(DeclaredType.class::cast);
        if (type.filter(found -> JavaTypes.name(found).startsWith("tools.jackson.databind."))
                .isPresent()) {
            return JsonTreeMapping.ANY;
        }
        return type.filter(found -> JavaTypes.isKindOf(conversion, found, "java.util.Map"))
                .map(found -> JavaTypes.argumentsOfSuper(conversion, found, "java.util.Map"))
                .filter(arguments -> arguments.size() == 2)
                .map(arguments -> conversion.convert(arguments.get(1)))
                .orElseGet(() -> conversion.unsupported(member.type(), "it is no map", "return a Map"));
    }
}
