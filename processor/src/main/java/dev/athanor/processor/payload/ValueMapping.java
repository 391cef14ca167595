package dev.athanor.processor.payload;

import dev.athanor.processor.jackson.Bean;
import dev.athanor.processor.model.TsAlias;
import dev.athanor.processor.model.TsType;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** {@code record Email(@JsonValue String address)} is {@code type Email = string}. */
final class ValueMapping implements TypeMapping {

    @Override
    public Optional<TsType> map(DeclaredType type, Conversion conversion) {
        TypeElement element = JavaTypes.element(type);
        if (JavaTypes.isOfTheJdk(element, conversion)) {
            return Optional.empty();
        }
        return conversion.beans().read(element).value().map(member -> mapped(type, element, member, conversion));
    }

    private static TsType mapped(DeclaredType type, TypeElement element, Bean.Member member, Conversion conversion) {
        if (conversion.hierarchy().typeInfo(element).isPresent()) {
            return conversion.unsupported(
                    type, "it has @JsonValue and is told apart by @JsonTypeInfo", "keep one of them");
        }
        if (!conversion.format().isEmpty()) {
            return conversion.unsupported(
                    type, "it has @JsonValue, and its @JsonFormat is for what that returns", "put it there");
        }
        List<TsType> arguments = JavaTypes.arguments(type, conversion);
        Format own = Format.of(member.marks());
        return conversion.declare(
                element,
                arguments,
                symbol -> new TsAlias(
                        symbol,
                        JavaTypes.parameters(element),
                        JavaTypes.doc(conversion.elements(), element),
                        conversion
                                .inside()
                                .at("." + member.element().getSimpleName())
                                .in(own)
                                .convert(member.type(), member.element())));
    }

    /** What stands for values of a type where they are the keys of a map. */
    static Optional<TypeMirror> key(TypeElement element, Conversion conversion) {
        Bean bean = conversion.beans().read(element);
        return bean.key().or(bean::value).map(Bean.Member::type);
    }
}
