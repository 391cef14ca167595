package dev.athanor.processor.kind;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.athanor.binding.RpcTarget;
import dev.athanor.binding.TypeToken;
import dev.athanor.manifest.Fragment;
import dev.athanor.processor.declaration.Declaration;
import dev.athanor.processor.declaration.DeclaredMethod;
import dev.athanor.processor.declaration.Names;
import dev.athanor.processor.model.DeclarationModel;
import dev.athanor.processor.model.JavaMember;
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
 *   private final RpcTarget target;
 *   @Override public long increment(long by) { return this.target.call("increment", new TypeToken<Long>() {}, by); }
 * }
 * }</pre>
 *
 * @param base what the class of the worker's code extends
 */
record RpcInterface(RpcBase base) {

    private static final String SUFFIX = "Stub";
    private static final JavaParameter TARGET = new JavaParameter(TypeName.get(RpcTarget.class), "target");

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
        List<DeclaredMethod> methods = facilities.interfaces().methods(declaration.type());
        RpcChecks.check(methods, declaration, base, facilities);
        List<DeclaredMethod> called =
                methods.stream().filter(DeclaredMethod::isAbstract).toList();
        List<RpcSignature> signatures = called.stream()
                .map(method -> facilities.payloads().rpc(method.element()))
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
                                TARGET,
                                called.stream()
                                        .map(method -> call(method, facilities))
                                        .toList()),
                Optional.of(module),
                Optional.empty());
    }

    private static String rpcName(TypeElement type) {
        return type.getSimpleName() + "Rpc";
    }

    private static JavaMember call(DeclaredMethod method, Facilities facilities) {
        List<JavaParameter> parameters = JavaMembers.parameters(method);
        CodeBlock.Builder call = CodeBlock.builder()
                .add(
                        "this.$N.call($S, new $T<$T>() {}",
                        TARGET.name(),
                        method.name(),
                        TypeToken.class,
                        TypeName.get(method.type().getReturnType()).box());
        parameters.forEach(parameter -> call.add(", ").add(JavaMembers.single(parameter)));
        return new JavaMember(
                method.name(),
                TypeName.get(method.type().getReturnType()),
                parameters,
                method.element().isVarArgs(),
                facilities.interfaces().doc(method.element()).isBlank() ? "Calls {@code " + method.name() + "}." : "",
                call.add(")").build());
    }
}
