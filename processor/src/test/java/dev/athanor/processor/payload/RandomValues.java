package dev.athanor.processor.payload;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
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
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Values of any Java type that a payload may have. */
final class RandomValues {

    private static final Map<Class<?>, Function<Random, Object>> SCALARS = Map.ofEntries(
            Map.entry(boolean.class, Random::nextBoolean),
            Map.entry(int.class, Random::nextInt),
            Map.entry(long.class, Random::nextLong),
            Map.entry(double.class, random -> random.nextDouble() * 1e20),
            Map.entry(char.class, random -> (char) ('a' + random.nextInt(26))),
            Map.entry(Character.class, random -> (char) (0x3b1 + random.nextInt(24))),
            Map.entry(Double.class, random -> random.nextGaussian()),
            Map.entry(Integer.class, Random::nextInt),
            Map.entry(Long.class, Random::nextLong),
            Map.entry(Boolean.class, Random::nextBoolean),
            Map.entry(String.class, RandomValues::text),
            Map.entry(
                    BigDecimal.class, random -> new BigDecimal(random.nextInt()).movePointLeft(random.nextInt(9) - 4)),
            Map.entry(BigInteger.class, random -> new BigInteger(99, random)),
            Map.entry(UUID.class, random -> new UUID(random.nextLong(), random.nextLong())),
            Map.entry(URI.class, random -> URI.create("https://shop.example/" + random.nextInt())),
            Map.entry(Instant.class, RandomValues::instant),
            Map.entry(Date.class, random -> Date.from(instant(random))),
            Map.entry(LocalDate.class, random -> LocalDate.ofEpochDay(random.nextInt(99999))),
            Map.entry(LocalDateTime.class, random -> LocalDateTime.ofInstant(instant(random), ZoneOffset.UTC)),
            Map.entry(OffsetDateTime.class, random -> instant(random).atOffset(ZoneOffset.ofHours(random.nextInt(9)))),
            Map.entry(ZonedDateTime.class, random -> instant(random).atZone(ZoneOffset.ofHours(random.nextInt(9)))),
            Map.entry(Year.class, random -> Year.of(random.nextInt(3000))),
            Map.entry(YearMonth.class, random -> YearMonth.of(random.nextInt(3000), 1 + random.nextInt(12))),
            Map.entry(Duration.class, random -> Duration.ofMillis(random.nextLong())),
            Map.entry(OptionalInt.class, random -> random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(7)),
            Map.entry(Month.class, random -> Month.of(1 + random.nextInt(12))),
            Map.entry(LocalTime.class, random -> LocalTime.ofSecondOfDay(random.nextInt(86400))),
            Map.entry(MonthDay.class, random -> MonthDay.of(1 + random.nextInt(12), 1 + random.nextInt(28))),
            Map.entry(AtomicInteger.class, random -> new AtomicInteger(random.nextInt())),
            Map.entry(JsonNode.class, random -> JsonNodeFactory.instance.numberNode(random.nextInt())));

    private final Random random;

    RandomValues(Random random) {
        this.random = random;
    }

    Object of(Type type) {
        return of(type, Map.of());
    }

    private Object of(Type type, Map<TypeVariable<?>, Type> variables) {
        if (type instanceof TypeVariable<?> variable) {
            return of(Objects.requireNonNull(variables.get(variable)), variables);
        }
        if (type instanceof GenericArrayType array) {
            throw new IllegalArgumentException("No arrays of generic types: " + array);
        }
        if (type instanceof ParameterizedType parameterized) {
            return generic(parameterized, variables);
        }
        return plain((Class<?>) type, variables);
    }

    private Object plain(Class<?> type, Map<TypeVariable<?>, Type> variables) {
        Function<Random, Object> scalar = SCALARS.get(type);
        if (scalar != null) {
            return scalar.apply(random);
        }
        if (type == byte[].class) {
            byte[] bytes = new byte[random.nextInt(5)];
            random.nextBytes(bytes);
            return bytes;
        }
        if (type.isArray()) {
            Object array = Array.newInstance(type.getComponentType(), random.nextInt(3));
            for (int i = 0; i < Array.getLength(array); i++) {
                Array.set(array, i, of(type.getComponentType()));
            }
            return array;
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
        }
        List<Class<?>> below = below(type);
        if (!below.isEmpty()) {
            return of(below.get(random.nextInt(below.size())));
        }
        return type.isRecord() ? record(type, variables) : bean(type, variables);
    }

    /** The classes that may stand for one, itself among them when it can. */
    private static List<Class<?>> below(Class<?> type) {
        JsonSubTypes listed = type.getDeclaredAnnotation(JsonSubTypes.class);
        if (listed != null) {
            return Arrays.stream(listed.value())
                    .<Class<?>>map(JsonSubTypes.Type::value)
                    .toList();
        }
        return type.isSealed() ? List.of(type.getPermittedSubclasses()) : List.of();
    }

    private Object generic(ParameterizedType type, Map<TypeVariable<?>, Type> variables) {
        Class<?> raw = (Class<?>) type.getRawType();
        List<Type> arguments = Arrays.stream(type.getActualTypeArguments())
                .map(argument -> argument instanceof TypeVariable<?> variable
                        ? Objects.requireNonNull(variables.get(variable))
                        : argument)
                .toList();
        if (raw == Optional.class) {
            return random.nextBoolean() ? Optional.empty() : Optional.of(of(arguments.get(0), variables));
        }
        if (raw == List.class || raw == Set.class) {
            List<Object> values = new ArrayList<>();
            for (int i = random.nextInt(3); i > 0; i--) {
                values.add(of(arguments.get(0), variables));
            }
            return raw == Set.class ? new LinkedHashSet<>(values) : values;
        }
        if (raw == Map.class) {
            Map<Object, Object> values = new LinkedHashMap<>();
            for (int i = random.nextInt(3); i > 0; i--) {
                values.put(of(arguments.get(0), variables), of(arguments.get(1), variables));
            }
            return values;
        }
        Map<TypeVariable<?>, Type> inner = new LinkedHashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            inner.put(raw.getTypeParameters()[i], arguments.get(i));
        }
        return raw.isRecord() ? record(raw, inner) : bean(raw, inner);
    }

    private Object record(Class<?> type, Map<TypeVariable<?>, Type> variables) {
        try {
            RecordComponent[] components = type.getRecordComponents();
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(Arrays.stream(components)
                    .map(component ->
                            mayBeNull(component.getAnnotatedType(), type.getDeclaredFields(), component.getName())
                                    ? null
                                    : of(component.getGenericType(), variables))
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("No value of " + type, e);
        }
    }

    private Object bean(Class<?> type, Map<TypeVariable<?>, Type> variables) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            Object bean = constructor.newInstance();
            fill(bean, type, variables);
            return bean;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("No value of " + type, e);
        }
    }

    private void fill(Object bean, Class<?> type, Map<TypeVariable<?>, Type> variables) throws IllegalAccessException {
        if (type == Object.class) {
            return;
        }
        for (Field field : type.getDeclaredFields()) {
            field.setAccessible(true);
            boolean isNull = mayBeNull(field.getAnnotatedType(), new Field[] {field}, field.getName());
            field.set(bean, isNull ? null : of(field.getGenericType(), variables));
        }
        Map<TypeVariable<?>, Type> inherited = new LinkedHashMap<>(variables);
        if (type.getGenericSuperclass() instanceof ParameterizedType parent) {
            for (int i = 0; i < parent.getActualTypeArguments().length; i++) {
                inherited.put(type.getSuperclass().getTypeParameters()[i], parent.getActualTypeArguments()[i]);
            }
        }
        fill(bean, type.getSuperclass(), inherited);
    }

    /**
     * Sometimes, where the declaration says so: by {@code @Nullable}, or by leaving {@code null} out. A field with a name of its
     * own may be another property than its getter, which knows nothing of the field's {@code @JsonInclude} then.
     */
    private boolean mayBeNull(AnnotatedType type, Field[] fields, String name) {
        boolean isOmitted = Arrays.stream(fields)
                .filter(field -> field.getName().equals(name))
                .filter(field ->
                        !field.getType().isPrimitive() && field.getDeclaredAnnotation(JsonIgnore.class) == null)
                .filter(field -> field.getDeclaredAnnotation(JsonProperty.class) == null)
                .map(field -> field.getDeclaredAnnotation(JsonInclude.class))
                .filter(Objects::nonNull)
                .anyMatch(inclusion -> inclusion.value().name().startsWith("NON_"));
        return (isOmitted || type.isAnnotationPresent(Nullable.class)) && random.nextInt(3) == 0;
    }

    private static Instant instant(Random random) {
        return Instant.ofEpochMilli(Math.abs(random.nextLong() % 4_000_000_000_000L));
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(6), 0, 7)
                .mapToObj(i -> List.of("a", "Z", "\"", "\\", "é", "\t", "`${x}").get(i))
                .reduce("", String::concat);
    }
}
