package dev.athanor.processor.emit;

import dev.athanor.processor.model.TsAlias;
import dev.athanor.processor.model.TsAmbient;
import dev.athanor.processor.model.TsArray;
import dev.athanor.processor.model.TsDeclaration;
import dev.athanor.processor.model.TsFunction;
import dev.athanor.processor.model.TsHelper;
import dev.athanor.processor.model.TsImport;
import dev.athanor.processor.model.TsInterface;
import dev.athanor.processor.model.TsIntersection;
import dev.athanor.processor.model.TsKeyword;
import dev.athanor.processor.model.TsLiteral;
import dev.athanor.processor.model.TsMember;
import dev.athanor.processor.model.TsMethod;
import dev.athanor.processor.model.TsObject;
import dev.athanor.processor.model.TsParameter;
import dev.athanor.processor.model.TsReference;
import dev.athanor.processor.model.TsRpcTarget;
import dev.athanor.processor.model.TsTuple;
import dev.athanor.processor.model.TsType;
import dev.athanor.processor.model.TsUnion;
import dev.athanor.processor.model.TsVariable;
import dev.athanor.processor.model.TsWritten;
import java.util.List;
import java.util.stream.Stream;

/** A type and all types that it is written with: of {@code Queue<Order[]>} itself, {@code Order[]} and {@code Order}. */
final class TypeParts implements TsType.Visitor<Stream<TsType>>, TsDeclaration.Visitor<Stream<TsType>> {

    static Stream<TsType> of(TsType type) {
        return Stream.concat(Stream.of(type), type.accept(new TypeParts()));
    }

    static Stream<TsType> of(TsDeclaration declaration) {
        return declaration.accept(new TypeParts());
    }

    @Override
    public Stream<TsType> keyword(TsKeyword type) {
        return Stream.empty();
    }

    @Override
    public Stream<TsType> literal(TsLiteral type) {
        return Stream.empty();
    }

    @Override
    public Stream<TsType> array(TsArray type) {
        return of(type.element());
    }

    @Override
    public Stream<TsType> tuple(TsTuple type) {
        return all(type.elements().stream().map(TsTuple.Element::type).toList());
    }

    @Override
    public Stream<TsType> union(TsUnion type) {
        return all(type.members());
    }

    @Override
    public Stream<TsType> intersection(TsIntersection type) {
        return all(type.members());
    }

    @Override
    public Stream<TsType> reference(TsReference type) {
        return all(type.arguments());
    }

    @Override
    public Stream<TsType> ambient(TsAmbient type) {
        return all(type.arguments());
    }

    @Override
    public Stream<TsType> helper(TsHelper type) {
        return all(type.arguments());
    }

    @Override
    public Stream<TsType> imported(TsImport type) {
        return Stream.empty();
    }

    @Override
    public Stream<TsType> variable(TsVariable type) {
        return Stream.empty();
    }

    @Override
    public Stream<TsType> declaredInterface(TsInterface declaration) {
        return Stream.concat(
                members(declaration.members()),
                all(declaration.others().stream().toList()));
    }

    @Override
    public Stream<TsType> alias(TsAlias declaration) {
        return of(declaration.type());
    }

    @Override
    public Stream<TsType> function(TsFunction type) {
        return Stream.concat(
                all(type.parameters().stream().map(TsParameter::type).toList()), of(type.result()));
    }

    @Override
    public Stream<TsType> rpcTarget(TsRpcTarget declaration) {
        return declaration.methods().stream().flatMap(TsMethod::types).flatMap(TypeParts::of);
    }

    @Override
    public Stream<TsType> object(TsObject type) {
        return members(type.members());
    }

    @Override
    public Stream<TsType> written(TsWritten type) {
        return Stream.empty();
    }

    private static Stream<TsType> members(List<TsMember> members) {
        return all(members.stream().map(TsMember::type).toList());
    }

    private static Stream<TsType> all(List<TsType> types) {
        return types.stream().flatMap(TypeParts::of);
    }
}
