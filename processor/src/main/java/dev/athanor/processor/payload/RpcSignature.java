package dev.athanor.processor.payload;

import dev.athanor.processor.model.TsDeclaration;
import dev.athanor.processor.model.TsMethod;
import java.util.List;

/**
 * What a Java method becomes in TypeScript.
 *
 * @param method the method
 * @param declarations the named types that it reaches, each once, in the order in which they are reached
 * @param unsupported what cannot be called from afar; {@code method} is of no use unless this is empty
 */
public record RpcSignature(TsMethod method, List<TsDeclaration> declarations, List<UnsupportedType> unsupported) {

    public RpcSignature {
        declarations = List.copyOf(declarations);
        unsupported = List.copyOf(unsupported);
    }
}
