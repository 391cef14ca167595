package dev.athanor.processor.payload;

import dev.athanor.processor.model.TsDeclaration;
import dev.athanor.processor.model.TsType;
import java.util.List;

/**
 * What a Java type becomes in TypeScript.
 *
 * @param type the type itself
 * @param declarations the named types that it reaches, each once, in the order in which they are reached
 * @param unsupported what has no TypeScript form; {@code type} is of no use unless this is empty
 */
public record Payload(TsType type, List<TsDeclaration> declarations, List<UnsupportedType> unsupported) {

    public Payload {
        declarations = List.copyOf(declarations);
        unsupported = List.copyOf(unsupported);
    }
}
