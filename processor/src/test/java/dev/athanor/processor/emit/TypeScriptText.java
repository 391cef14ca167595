package dev.athanor.processor.emit;

import dev.athanor.processor.model.TsDeclaration;
import dev.athanor.processor.model.TsType;
import java.util.List;
import java.util.Set;

/** TypeScript of a payload alone, for tests. */
public final class TypeScriptText {

    private TypeScriptText() {}

    /** The declarations, as a module of nothing else has them. */
    public static String of(List<TsDeclaration> declarations) {
        TypeScriptWriter writer = TypeScriptWriter.empty();
        new DeclarationText(writer, TypeNames.of(declarations, Set.of())).write(declarations);
        return writer.text();
    }

    /** The type that refers to the declarations. */
    public static String of(TsType type, List<TsDeclaration> declarations) {
        return new TypeText(TypeNames.of(declarations, Set.of())).of(type);
    }
}
