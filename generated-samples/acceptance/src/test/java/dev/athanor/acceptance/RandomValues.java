package dev.athanor.acceptance;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Values of any type that a call carries, so that each comes back equal. */
@SuppressWarnings("JavaUtilDate") // which calls carry
final class RandomValues {

    private static final int DEEPEST = 5;

    /** What is null in JavaScript, where an Optional cannot tell it from nothing. */
    private static final Set<Object> NOTHING = Set.of(Optional.empty(), OptionalInt.empty(), OptionalLong.empty());

    private final Random random;
    private final Map<Class<?>, Supplier<Object>> scalars;

    RandomValues(Random random) {
        this.random = random;
        scalars = Map.ofEntries(
                Map.entry(String.class, this::text),
                Map.entry(Integer.class, random::nextInt),
                Map.entry(int.class, random::nextInt),
                Map.entry(Long.class, this::number),
                Map.entry(long.class, this::number),
                Map.entry(Boolean.class, random::nextBoolean),
                Map.entry(Double.class, this::floating),
                Map.entry(Character.class, () -> (char) ('a' + random.nextInt(26))),
                Map.entry(BigInteger.class, () -> new BigInteger(200, random).negate()),
                Map.entry(
                        BigDecimal.class,
                        () -> BigDecimal.valueOf(random.nextInt()).add(new BigDecimal("0.25"))),
                Map.entry(UUID.class, () -> new UUID(random.nextLong(), random.nextLong())),
                Map.entry(URI.class, () -> URI.create("https://" + random.nextInt(9) + ".example/?q=%20")),
                Map.entry(Instant.class, () -> Instant.ofEpochMilli(random.nextInt())),
                Map.entry(Date.class, () -> new Date(random.nextInt())),
                Map.entry(LocalDate.class, () -> LocalDate.ofEpochDay(random.nextInt(20_000))),
                Map.entry(Duration.class, () -> Duration.ofMillis(random.nextInt())),
                Map.entry(OptionalInt.class, () -> random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(7)),
                Map.entry(OptionalLong.class, () -> random.nextBoolean() ? OptionalLong.empty() : OptionalLong.of(8)),
                Map.entry(Month.class, () -> Month.of(1 + random.nextInt(12))));
    }

    Object of(Type type) {
        return of(type, Map.of(), 0);
    }

    private Object of(Type type, Map<TypeVariable<?>, Type> variables, int depth) {
        if (type instanceof TypeVariable<?> variable) {
            return of(Objects.requireNonNull(variables.get(variable)), variables, depth);
        }
        if (type instanceof ParameterizedType parameterized) {
            return of((Class<?>) parameterized.getRawType(), arguments(parameterized, variables), depth);
        }
        return of((Class<?>) type, List.of(), depth);
    }

    private static List<Type> arguments(ParameterizedType type, Map<TypeVariable<?>, Type> variables) {
        return Arrays.stream(type.getActualTypeArguments())
                .map(argument -> argument instanceof TypeVariable<?> variable
                        ? Objects.requireNonNull(variables.get(variable))
                        : argument)
                .toList();
    }

    private Object of(Class<?> type, List<Type> arguments, int depth) {
        Supplier<Object> scalar = scalars.get(type);
        if (scalar != null) {
            return scalar.get();
        }
        if (type.isEnum()) {
            return any(type.getEnumConstants());
        }
        if (type.isArray()) {
            return array(type.getComponentType());
        }
        if (type.isRecord()) {
            return record(type, arguments, depth);
        }
        if (type.isSealed()) {
            Class<?>[] permitted = type.getPermittedSubclasses();
            return of(depth > DEEPEST ? permitted[0] : (Class<?>) any(permitted), List.of(), depth + 1);
        }
        if (type == Map.class) {
            Map<Object, Object> map = new LinkedHashMap<>();
            several(depth)
                    .forEach(i -> map.put(
                            of(arguments.get(0), Map.of(), depth + 1), of(arguments.get(1), Map.of(), depth + 1)));
            return map;
        }
        if (type == Optional.class) {
            Object held = of(arguments.get(0), Map.of(), depth + 1);
            return random.nextBoolean() || NOTHING.contains(held) ? Optional.empty() : Optional.of(held);
        }
        List<Object> items = new ArrayList<>();
        several(depth).forEach(i -> items.add(of(arguments.get(0), Map.of(), depth + 1)));
        return type == List.class ? items : new LinkedHashSet<>(items);
    }

    private IntStream several(int depth) {
        return IntStream.range(0, depth > DEEPEST ? 0 : random.nextInt(3));
    }

    private Object array(Class<?> component) {
        Object array = Array.newInstance(component, random.nextInt(4));
        for (int i = 0; i < Array.getLength(array); i++) {
            Array.set(array, i, component == byte.class ? (Object) (byte) random.nextInt() : of(component));
        }
        return array;
    }

    private Object record(Class<?> type, List<Type> arguments, int depth) {
        Map<TypeVariable<?>, Type> variables = new HashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            variables.put(type.getTypeParameters()[i], arguments.get(i));
        }
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> of(component.getGenericType(), variables, depth + 1))
                .toArray();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type + " cannot be made", e);
        }
    }

    private Object text() {
        return any(new Object[] {
            "", "a\u00e9\u4e2d\ud83d\ude00", "__proto__", "$", "constructor", "\u0000\"\\", "x" + random.nextInt()
        });
    }

    /** What a number keeps. */
    private Object number() {
        return random.nextLong() >> 11;
    }

    private Object floating() {
        return any(new Object[] {random.nextDouble(), -0.0, Double.NaN, Double.NEGATIVE_INFINITY, 1e300, 3.0});
    }

    private Object any(Object[] all) {
        return all[random.nextInt(all.length)];
    }
}
