package dev.athanor.processor.kind;

import dev.athanor.processor.model.TsAlias;
import dev.athanor.processor.model.TsAmbient;
import dev.athanor.processor.model.TsArray;
import dev.athanor.processor.model.TsDeclaration;
import dev.athanor.processor.model.TsKeyword;
import dev.athanor.processor.model.TsLiteral;
import dev.athanor.processor.model.TsMember;
import dev.athanor.processor.model.TsReference;
import dev.athanor.processor.model.TsSymbol;
import dev.athanor.processor.model.TsType;
import dev.athanor.processor.model.TsUnion;
import java.util.List;
import java.util.Map;

/**
 * A component of a {@link FlatRecord}.
 *
 * @param member its name, its documentation and its type, {@code null} included where it may be missing
 * @param sort what it is
 * @param nullable whether it may be {@code null}, or left out
 */
record FlatValue(TsMember member, Sort sort, boolean nullable) {

    /** What single values there are. */
    enum Sort {
        TEXT,
        NUMBER,
        FLAG,
        /** The bytes of a row. */
        BYTES,
        /** A list of texts. */
        TEXTS,
        /** Something with values inside of it, or of no certain sort. */
        OTHER
    }

    static FlatValue of(TsMember member, Map<TsSymbol, TsDeclaration> declared) {
        List<TsType> choices = choices(member.type());
        boolean nullable = member.optional() || choices.contains(TsKeyword.NULL);
        TsType type = nullable ? TsUnion.nullable(member.type()) : member.type();
        List<Sort> sorts = choices.stream()
                .filter(choice -> choice != TsKeyword.NULL)
                .map(choice -> sort(choice, declared))
                .distinct()
                .toList();
        return new FlatValue(
                new TsMember(member.name(), member.doc(), type),
                sorts.size() == 1 ? sorts.get(0) : Sort.OTHER,
                nullable);
    }

    String name() {
        return member.name();
    }

    private static Sort sort(TsType type, Map<TsSymbol, TsDeclaration> declared) {
        if (type instanceof TsLiteral literal) {
            return literal.isNumber() ? Sort.NUMBER : Sort.TEXT;
        }
        if (type == TsKeyword.STRING) {
            return Sort.TEXT;
        }
        if (type == TsKeyword.NUMBER) {
            return Sort.NUMBER;
        }
        if (type instanceof TsAmbient ambient && ambient.name().equals("Array")) {
            return Sort.BYTES;
        }
        if (type == TsKeyword.BOOLEAN) {
            return Sort.FLAG;
        }
        if (type instanceof TsArray array && sort(array.element(), declared) == Sort.TEXT) {
            return Sort.TEXTS;
        }
        boolean isEnum = type instanceof TsReference reference
                && declared.get(reference.symbol()) instanceof TsAlias alias
                && choices(alias.type()).stream().allMatch(TsLiteral.class::isInstance);
        return isEnum ? Sort.TEXT : Sort.OTHER;
    }

    private static List<TsType> choices(TsType type) {
        return type instanceof TsUnion union ? union.members() : List.of(type);
    }
}
