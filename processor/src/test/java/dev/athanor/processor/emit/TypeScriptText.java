package dev.athanor.processor.emit;

import dev.athanor.processor.model.TsDeclaration;
import dev.athanor.processor.model.TsHelper;
import dev.athanor.processor.model.TsReference;
import dev.athanor.processor.model.TsType;
import java.util.List;
import java.util.stream.Stream;

/** TypeScript of a payload alone, for tests. */
public final class TypeScriptText {

    private TypeScriptText() {}

    /** The declarations, as a module of nothing else has them. */
    public static String of(List<TsDeclaration> declarations) {
        TypeScriptWriter writer = TypeScriptWriter.empty();
        UsedTypes used = new UsedTypes(Stream.empty(), declarations);
        new DeclarationText(writer, names(declarations)).write(declarations);
        Helpers.write(writer, used.helpers());
        return writer.text();
    }

    /** The type that refers to the declarations. */
    public static String of(TsType type, List<TsDeclaration> declarations) {
        return new TypeText(names(declarations)).of(type);
    }

    /** The same from another module, which has imported them all under a prefix: {@code t.Page<t.Order>}. */
    public static String of(TsType type, List<TsDeclaration> declarations, String prefix) {
        return new TypeText(names(declarations)) {
            @Override
            public String reference(TsReference reference) {
                return prefix + super.reference(reference);
            }

            @Override
            public String helper(TsHelper helper) {
                return prefix + super.helper(helper);
            }
        }.of(type);
    }

    private static TypeNames names(List<TsDeclaration> declarations) {
        return TypeNames.of(declarations, new UsedTypes(Stream.empty(), declarations).names());
    }
}
