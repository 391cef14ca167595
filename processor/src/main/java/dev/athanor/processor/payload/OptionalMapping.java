package dev.athanor.processor.payload;

import dev.athanor.processor.model.TsKeyword;
import dev.athanor.processor.model.TsType;
import dev.athanor.processor.model.TsUnion;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.type.DeclaredType;

/** {@code Optional<Order>} is {@code Order | null}: Jackson writes the property, with {@code null} for nothing. */
final class OptionalMapping implements TypeMapping {

    private static final Set<String> NUMBERS = Set.of("java.util.OptionalInt", "java.util.OptionalDouble");

    private static final Set<String> HOLDERS =
            Set.of("java.util.Optional", "java.util.concurrent.atomic.AtomicReference");

    @Override
    public Optional<TsType> map(DeclaredType type, Conversion conversion) {
        String name = JavaTypes.name(type);
        if (NUMBERS.contains(name)) {
            return Optional.of(TsUnion.nullable(TsKeyword.NUMBER));
        }
        if (name.equals("java.util.OptionalLong")) {
            return Optional.of(TsUnion.nullable(conversion.ofLong()));
        }
        return HOLDERS.contains(name)
                ? Optional.of(TsUnion.nullable(
                        conversion.convert(type.getTypeArguments().get(0))))
                : Optional.empty();
    }
}
