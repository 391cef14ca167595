package dev.athanor.runtime.rpc;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What type variables stand for. */
final class TypeArguments {

    private TypeArguments() {}

    /** The variables of a type, and those of all that it extends and implements. */
    static Map<TypeVariable<?>, CallType> of(CallType type) {
        Map<TypeVariable<?>, CallType> variables = new LinkedHashMap<>();
        collect(type, variables);
        return variables;
    }

    private static void collect(CallType type, Map<TypeVariable<?>, CallType> into) {
        TypeVariable<?>[] own = type.raw().getTypeParameters();
        for (int i = 0; i < own.length; i++) {
            into.put(own[i], type.argument(i));
        }
        parents(type.raw()).forEach(parent -> collect(CallType.of(parent, into, false), into));
    }

    private static Stream<AnnotatedType> parents(Class<?> type) {
        AnnotatedType superclass = type.getAnnotatedSuperclass();
        return Stream.concat(Stream.ofNullable(superclass), Stream.of(type.getAnnotatedInterfaces()));
    }

    /** The arguments of a class below a type, as far as that type says them: of {@code Shape<Long>} those of {@code Circle<T>}. */
    static List<CallType> below(CallType type, Class<?> narrower) {
        Map<TypeVariable<?>, CallType> found = new HashMap<>();
        Stream.concat(Stream.ofNullable(narrower.getGenericSuperclass()), Stream.of(narrower.getGenericInterfaces()))
                .forEach(parent -> match(parent, type, found));
        return Stream.of(narrower.getTypeParameters())
                .map(variable -> found.getOrDefault(variable, CallType.ANY))
                .toList();
    }

    private static void match(Type parent, CallType type, Map<TypeVariable<?>, CallType> into) {
        if (parent instanceof ParameterizedType parameterized && parameterized.getRawType() == type.raw()) {
            Type[] arguments = parameterized.getActualTypeArguments();
            for (int i = 0; i < arguments.length; i++) {
                if (arguments[i] instanceof TypeVariable<?> variable) {
                    into.put(variable, type.argument(i));
                }
            }
        }
    }
}
