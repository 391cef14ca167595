package dev.athanor.processor.payload;

import dev.athanor.processor.model.TsKeyword;
import dev.athanor.processor.model.TsMethod;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Java types into TypeScript types. */
public final class PayloadTypes {

    /** Converts with the compiler's knowledge of types. */
    public PayloadTypes(Elements elements, Types types) {}

    /** The TypeScript type of the JSON that Jackson 3 writes for a Java type by default. */
    public Payload json(TypeMirror type) {
        return new Payload(TsKeyword.UNKNOWN, List.of(), List.of());
    }

    /** The TypeScript form of a method that is called from afar. Whether others have the same name is not looked at. */
    public RpcSignature rpc(ExecutableElement method) {
        return new RpcSignature(
                new TsMethod(method.getSimpleName().toString(), "", List.of(), TsKeyword.UNKNOWN),
                List.of(),
                List.of());
    }
}
