package dev.athanor.processor.kind;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.athanor.processor.declaration.DeclaredMethod;
import dev.athanor.processor.model.JavaMember;
import dev.athanor.processor.model.JavaParameter;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * A method that calls another of the same name from afar: {@code long increment(long by)} becomes
 *
 * <pre>{@code
 * return this.stub.call(Counter.class, "increment", by);
 * }</pre>
 *
 * <p>and {@code CompletionStage<Long> increment(long by)} does not wait for the answer:
 *
 * <pre>{@code
 * return this.stub.callAsync(Counter.class, "increment", by);
 * }</pre>
 */
final class RpcCall {

    private RpcCall() {}

    /**
     * The method of the generated class.
     *
     * @param declared the interface that has the method
     */
    static JavaMember of(DeclaredMethod method, TypeElement declared, JavaParameter stub, Facilities facilities) {
        List<JavaParameter> parameters = JavaMembers.parameters(method);
        TypeMirror result = method.type().getReturnType();
        CodeBlock.Builder call = CodeBlock.builder()
                .add(
                        "this.$N.$L($T.class, $S",
                        stub.name(),
                        isPromised(result, facilities) ? "callAsync" : "call",
                        ClassName.get(declared),
                        method.name());
        parameters.forEach(parameter -> call.add(", ").add(JavaMembers.single(parameter)));
        return new JavaMember(
                method.name(),
                TypeName.get(result),
                parameters,
                method.element().isVarArgs(),
                facilities.interfaces().doc(method.element()).isBlank() ? "Calls {@code " + method.name() + "}." : "",
                call.add(")").build());
    }

    private static boolean isPromised(TypeMirror result, Facilities facilities) {
        return Stream.of(CompletionStage.class, CompletableFuture.class, Future.class)
                .anyMatch(promise -> facilities.interfaces().is(result, promise));
    }
}
