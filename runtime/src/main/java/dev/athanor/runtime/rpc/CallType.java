package dev.athanor.runtime.rpc;

import dev.athanor.annotation.BigInt;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A type as calls see it: nothing in it is open.
 *
 * @param raw its class
 * @param arguments its type arguments, or the type of an array's items
 * @param bigInts whether a {@code long} is a {@code bigint} there
 */
record CallType(Class<?> raw, List<CallType> arguments, boolean bigInts) {

    /** Of which nothing is known: the value itself says what it is. */
    static final CallType ANY = new CallType(Object.class, List.of(), false);

    CallType {
        arguments = List.copyOf(arguments);
    }

    /** A type without annotations. */
    static CallType of(Type type) {
        return resolve(type, null, Map.of(), false);
    }

    /**
     * A type where it is written.
     *
     * @param variables what the type variables stand for
     * @param bigInts whether {@link BigInt} stands on what it belongs to
     */
    static CallType of(AnnotatedType type, Map<TypeVariable<?>, CallType> variables, boolean bigInts) {
        return resolve(type.getType(), type, variables, bigInts);
    }

    /** A type argument; where the type was written without any, it can be anything. */
    CallType argument(int index) {
        return index < arguments.size() ? arguments.get(index) : ANY;
    }

    /** The same, with the arguments that a wider type has them from. */
    CallType as(Class<?> narrower, List<CallType> itsArguments) {
        return new CallType(narrower, itsArguments, bigInts);
    }

    @Override
    public String toString() {
        return raw.getSimpleName();
    }

    private static CallType resolve(
            Type type, @Nullable AnnotatedType annotated, Map<TypeVariable<?>, CallType> variables, boolean around) {
        boolean bigInts = around || (annotated != null && annotated.isAnnotationPresent(BigInt.class));
        if (type instanceof Class<?> plain) {
            return new CallType(
                    plain,
                    plain.isArray()
                            ? List.of(resolve(plain.getComponentType(), item(annotated), variables, bigInts))
                            : List.of(),
                    bigInts);
        }
        if (type instanceof ParameterizedType parameterized) {
            return new CallType(
                    (Class<?>) parameterized.getRawType(),
                    all(parameterized.getActualTypeArguments(), arguments(annotated), variables, bigInts),
                    bigInts);
        }
        if (type instanceof GenericArrayType array) {
            CallType item = resolve(array.getGenericComponentType(), item(annotated), variables, bigInts);
            return new CallType(Array.newInstance(item.raw(), 0).getClass(), List.of(item), bigInts);
        }
        if (type instanceof WildcardType wildcard) {
            return bound(wildcard, annotated, variables, bigInts);
        }
        CallType known = variables.getOrDefault((TypeVariable<?>) type, ANY);
        return bigInts ? new CallType(known.raw(), known.arguments(), true) : known;
    }

    /** Of {@code Consumer<? super Order>} the {@code Order}. */
    private static CallType bound(
            WildcardType wildcard,
            @Nullable AnnotatedType annotated,
            Map<TypeVariable<?>, CallType> variables,
            boolean bigInts) {
        boolean isLower = wildcard.getLowerBounds().length > 0;
        Type bound = isLower ? wildcard.getLowerBounds()[0] : wildcard.getUpperBounds()[0];
        AnnotatedType written = null;
        if (annotated instanceof AnnotatedWildcardType open) {
            AnnotatedType[] bounds = isLower ? open.getAnnotatedLowerBounds() : open.getAnnotatedUpperBounds();
            written = bounds.length > 0 ? bounds[0] : null;
        }
        return resolve(bound, written, variables, bigInts);
    }

    private static List<CallType> all(
            Type[] types, AnnotatedType[] annotated, Map<TypeVariable<?>, CallType> variables, boolean bigInts) {
        List<CallType> resolved = new ArrayList<>();
        for (int i = 0; i < types.length; i++) {
            resolved.add(resolve(types[i], i < annotated.length ? annotated[i] : null, variables, bigInts));
        }
        return resolved;
    }

    private static @Nullable AnnotatedType item(@Nullable AnnotatedType type) {
        return type instanceof AnnotatedArrayType array ? array.getAnnotatedGenericComponentType() : null;
    }

    private static AnnotatedType[] arguments(@Nullable AnnotatedType type) {
        return type instanceof AnnotatedParameterizedType parameterized
                ? parameterized.getAnnotatedActualTypeArguments()
                : new AnnotatedType[0];
    }
}
