package dev.athanor.runtime.rpc;

import dev.athanor.annotation.BigInt;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * A method that is called from afar.
 *
 * @param method the method
 * @param parameters what it takes
 * @param result what it answers, or what the promise of it holds
 * @param isPromised whether it answers a promise
 */
record CallMethod(Method method, List<CallType> parameters, CallType result, boolean isPromised) {

    private static final List<Class<?>> PROMISES =
            List.of(CompletionStage.class, CompletableFuture.class, Future.class);

    CallMethod {
        parameters = List.copyOf(parameters);
    }

    /**
     * A method as a type has it.
     *
     * @param owner the interface that it is called by, which may say what its parent leaves open
     */
    static CallMethod of(Method method, CallType owner) {
        Map<TypeVariable<?>, CallType> variables = TypeArguments.of(owner);
        boolean all = method.getDeclaringClass().isAnnotationPresent(BigInt.class);
        List<CallType> parameters = Arrays.stream(method.getParameters())
                .map(parameter -> parameter(parameter, variables, all))
                .toList();
        AnnotatedType answer = method.getAnnotatedReturnType();
        CallType result = CallType.of(answer, variables, all || method.isAnnotationPresent(BigInt.class));
        boolean isPromised = PROMISES.contains(result.raw());
        return new CallMethod(method, parameters, isPromised ? result.argument(0) : result, isPromised);
    }

    /** The method of a name among those without a body, of which there is one of each name. */
    static Optional<CallMethod> named(String name, CallType owner) {
        return remote(owner.raw())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .map(method -> of(method, owner));
    }

    /** What others implement: what has no body, and not every object anyway. */
    static Stream<Method> remote(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                .filter(method -> !isOfObject(method));
    }

    private static boolean isOfObject(Method method) {
        return Arrays.stream(Object.class.getMethods())
                .anyMatch(other -> other.getName().equals(method.getName())
                        && Arrays.equals(other.getParameterTypes(), method.getParameterTypes()));
    }

    private static CallType parameter(Parameter parameter, Map<TypeVariable<?>, CallType> variables, boolean bigInts) {
        return CallType.of(
                parameter.getAnnotatedType(), variables, bigInts || parameter.isAnnotationPresent(BigInt.class));
    }

    /** As it stands in messages: {@code Counter.increment}. */
    @Override
    public String toString() {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }
}
