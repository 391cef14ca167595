package dev.athanor.processor.emit;

import dev.athanor.processor.model.TsAlias;
import dev.athanor.processor.model.TsDeclaration;
import dev.athanor.processor.model.TsInterface;
import dev.athanor.processor.model.TsMember;
import dev.athanor.processor.model.TsMethod;
import dev.athanor.processor.model.TsRpcTarget;
import dev.athanor.processor.model.TsTuple;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes declarations.
 *
 * <pre>{@code
 * record Page<T>(List<T> items, Optional<Tier> tier) {}      enum Tier { STANDARD, GOLD }
 * }</pre>
 *
 * <p>become
 *
 * <pre>{@code
 * export interface Page<T> {
 *   readonly items: T[];
 *   readonly tier: Tier | null;
 * }
 *
 * export type Tier = "STANDARD" | "GOLD";
 * }</pre>
 */
final class DeclarationText implements TsDeclaration.Visitor<TypeScriptWriter> {

    private final TypeScriptWriter writer;
    private final TypeNames names;
    private final TypeText types;

    DeclarationText(TypeScriptWriter writer, TypeNames names) {
        this.writer = writer;
        this.names = names;
        this.types = new TypeText(names);
    }

    void write(List<TsDeclaration> declarations) {
        declarations.forEach(declaration -> {
            writer.doc(TsDoc.ofType(declaration.doc()));
            declaration.accept(this);
            writer.line();
        });
    }

    /** Properties, each with its documentation. */
    void members(List<TsMember> members) {
        members.forEach(member -> {
            writer.doc(TsDoc.ofType(member.doc()));
            String head = TypeText.head(member);
            if (member.type() instanceof TsTuple tuple) {
                writer.breakable(head + "[", types.elementsOf(tuple), "];");
            } else {
                writer.line(head + types.of(member.type()) + ";");
            }
        });
    }

    @Override
    public TypeScriptWriter declaredInterface(TsInterface declaration) {
        writer.open("export interface " + head(declaration) + " {");
        members(declaration.members());
        declaration.others().ifPresent(others -> writer.line("readonly [name: string]: " + types.of(others) + ";"));
        return writer.close("}");
    }

    @Override
    public TypeScriptWriter alias(TsAlias declaration) {
        return writer.alias("export type " + head(declaration), types.membersOf(declaration.type()));
    }

    @Override
    public TypeScriptWriter rpcTarget(TsRpcTarget declaration) {
        writer.open("export interface " + head(declaration) + " extends Rpc.RpcTargetBranded {");
        methods(declaration.methods());
        return writer.close("}");
    }

    /** Methods, each with its documentation. What they answer may come at once or later. */
    void methods(List<TsMethod> methods) {
        methods.forEach(method -> {
            TypeText.Signature signature = types.signature(method.parameters(), method.result());
            writer.doc(TsDoc.ofMethod(method.doc()))
                    .breakable(
                            Identifiers.property(method.name()) + "(",
                            signature.parameters(),
                            "): " + signature.answer() + ";");
        });
    }

    private String head(TsDeclaration declaration) {
        String name = names.of(declaration.symbol());
        return declaration.typeParameters().isEmpty()
                ? name
                : name
                        + declaration.typeParameters().stream()
                                .map(Identifiers::variable)
                                .collect(Collectors.joining(", ", "<", ">"));
    }
}
