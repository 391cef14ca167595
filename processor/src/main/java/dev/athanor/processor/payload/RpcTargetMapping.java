package dev.athanor.processor.payload;

import dev.athanor.processor.model.TsRpcTarget;
import dev.athanor.processor.model.TsSymbol;
import dev.athanor.processor.model.TsType;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/**
 * {@code @RpcTarget interface Cart { int add(String product); }} is {@code interface CartRpc extends Rpc.RpcTargetBranded {
 * add(product: string): number | Promise<number>; }}.
 */
final class RpcTargetMapping implements TypeMapping {

    private static final String RPC_TARGET = "dev.athanor.annotation.RpcTarget";

    @Override
    public Optional<TsType> map(DeclaredType type, Conversion conversion) {
        TypeElement element = JavaTypes.element(type);
        return is(element)
                ? Optional.of(conversion.ofStaying(conversion.declare(
                        JavaTypes.symbol(element, conversion).withSuffix("Rpc"),
                        JavaTypes.arguments(type, conversion.received(false)),
                        symbol -> declaration(symbol, element, conversion.inside()))))
                : Optional.empty();
    }

    /** Whether an interface's objects stay where they are. */
    static boolean is(TypeElement element) {
        return element.getKind() == ElementKind.INTERFACE && JavaTypes.hasAnnotation(element, RPC_TARGET);
    }

    private static TsRpcTarget declaration(TsSymbol symbol, TypeElement element, Conversion conversion) {
        return new TsRpcTarget(
                symbol,
                JavaTypes.parameters(element),
                JavaTypes.doc(conversion.elements(), element),
                new RpcMethods(conversion).of(element));
    }
}
