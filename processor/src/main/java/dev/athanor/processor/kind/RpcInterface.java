package dev.athanor.processor.kind;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.athanor.binding.RpcStub;
import dev.athanor.manifest.Fragment;
import dev.athanor.processor.declaration.Declaration;
import dev.athanor.processor.declaration.DeclaredMethod;
import dev.athanor.processor.declaration.Names;
import dev.athanor.processor.model.DeclarationModel;
import dev.athanor.processor.model.JavaParameter;
import dev.athanor.processor.model.RpcBase;
import dev.athanor.processor.model.TsDeclaration;
import dev.athanor.processor.model.TsImport;
import dev.athanor.processor.model.TsRpcModule;
import dev.athanor.processor.payload.RpcSignature;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/**
 * What kinds have in common whose methods are called from afar.
 *
 * <p>{@code interface Counter { long increment(long by); }} becomes a class that calls them:
 *
 * <pre>{@code
 * final class CounterStub implements Counter {
 *   private final RpcStub stub;
 *   @Override public long increment(long by) { return this.stub.call(Counter.class, "increment", by); }
 * }
 * }</pre>
 *
 * @param base what the class of the worker's code extends
 */
record RpcInterface(RpcBase base) {

    private static final String SUFFIX = "Stub";
    private static final JavaParameter STUB = new JavaParameter(TypeName.get(RpcStub.class), "stub");

    /** The class that calls. */
    static ClassName stub(TypeElement type, Facilities facilities) {
        return facilities.classes().name(type, SUFFIX);
    }

    /** The TypeScript interface of the methods, as other modules import it. */
    static TsImport methodsOf(TypeElement type) {
        return new TsImport(Names.id(type.getSimpleName()), rpcName(type));
    }

    /**
     * The declaration; whatever cannot be called is reported.
     *
     * @param isChecked whether its module itself says what the entrypoint exports
     */
    DeclarationModel declare(
            Declaration declaration, String className, boolean isChecked, Fragment fragment, Facilities facilities) {
        // What has a body runs in Java, wherever it is called.
        List<DeclaredMethod> called = facilities.interfaces().methods(declaration.type()).stream()
                .filter(DeclaredMethod::isAbstract)
                .toList();
        RpcChecks.check(called, declaration, base, facilities);
        List<RpcSignature> signatures = called.stream()
                .map(method -> facilities.payloads().rpc(method.element(), method.type()))
                .toList();
        TsRpcModule module = new TsRpcModule(
                declaration.id(),
                declaration.qualifiedName(),
                declaration.doc(),
                rpcName(declaration.type()),
                className,
                base,
                isChecked,
                signatures.stream().map(RpcSignature::method).toList(),
                signatures.stream()
                        .map(RpcSignature::declarations)
                        .flatMap(List<TsDeclaration>::stream)
                        .distinct()
                        .toList());
        return new DeclarationModel(
                declaration.origin(),
                fragment,
                facilities
                        .classes()
                        .of(
                                declaration.type(),
                                SUFFIX,
                                ", called from afar.",
                                STUB,
                                called.stream()
                                        .map(method -> RpcCall.of(method, declaration.type(), STUB, facilities))
                                        .toList()),
                Optional.of(module),
                Optional.empty());
    }

    private static String rpcName(TypeElement type) {
        return type.getSimpleName() + "Rpc";
    }
}
