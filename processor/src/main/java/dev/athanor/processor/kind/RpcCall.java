package dev.athanor.processor.kind;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.athanor.binding.TypeToken;
import dev.athanor.processor.declaration.DeclaredMethod;
import dev.athanor.processor.model.JavaMember;
import dev.athanor.processor.model.JavaParameter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * A method that calls another of the same name from afar: {@code long increment(long by)} becomes
 *
 * <pre>{@code
 * return this.stub.call("increment", new TypeToken<Long>() {}, by);
 * }</pre>
 *
 * <p>and {@code CompletionStage<Long> increment(long by)} does not wait for the answer:
 *
 * <pre>{@code
 * return CompletableFuture.supplyAsync(() -> this.stub.call("increment", new TypeToken<Long>() {}, by));
 * }</pre>
 */
final class RpcCall {

    private RpcCall() {}

    static JavaMember of(DeclaredMethod method, JavaParameter stub, Facilities facilities) {
        List<JavaParameter> parameters = JavaMembers.parameters(method);
        TypeMirror result = method.type().getReturnType();
        Optional<TypeMirror> promised = promised(result, facilities);
        CodeBlock call = call(method, stub, TypeName.get(promised.orElse(result)), parameters);
        return new JavaMember(
                method.name(),
                TypeName.get(result),
                parameters,
                method.element().isVarArgs(),
                facilities.interfaces().doc(method.element()).isBlank() ? "Calls {@code " + method.name() + "}." : "",
                promised.isPresent() ? CodeBlock.of("$T.supplyAsync(() -> $L)", CompletableFuture.class, call) : call);
    }

    private static CodeBlock call(
            DeclaredMethod method, JavaParameter stub, TypeName result, List<JavaParameter> parameters) {
        CodeBlock.Builder call = CodeBlock.builder()
                .add("this.$N.call($S, new $T<$T>() {}", stub.name(), method.name(), TypeToken.class, result.box());
        parameters.forEach(parameter -> call.add(", ").add(JavaMembers.single(parameter)));
        return call.add(")").build();
    }

    /** What a promise holds. */
    private static Optional<TypeMirror> promised(TypeMirror result, Facilities facilities) {
        return Stream.of(CompletionStage.class, CompletableFuture.class, Future.class)
                .filter(promise -> facilities.interfaces().is(result, promise))
                .flatMap(promise -> ((DeclaredType) result).getTypeArguments().stream())
                .<TypeMirror>map(argument -> argument)
                .findFirst();
    }
}
