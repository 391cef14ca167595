package dev.athanor.runtime.rpc;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** {@code Optional<Order>} is {@code Order | null}, and what else holds one value is that value. */
final class OptionalForm implements ValueForm {

    /**
     * What holds a value.
     *
     * @param held the type of it; {@code null} for the type argument
     * @param get takes it out
     * @param make puts it in
     */
    private record Holder(
            @Nullable Class<?> held,
            Function<Object, @Nullable Object> get,
            Function<@Nullable Object, @Nullable Object> make) {}

    private static final Map<Class<?>, Holder> HOLDERS = Map.of(
            Optional.class,
            new Holder(null, held -> ((Optional<?>) held).orElse(null), Optional::ofNullable),
            OptionalInt.class,
            new Holder(
                    Integer.class,
                    held -> ((OptionalInt) held).isPresent() ? ((OptionalInt) held).getAsInt() : null,
                    value -> value == null ? OptionalInt.empty() : OptionalInt.of((Integer) value)),
            OptionalLong.class,
            new Holder(
                    Long.class,
                    held -> ((OptionalLong) held).isPresent() ? ((OptionalLong) held).getAsLong() : null,
                    value -> value == null ? OptionalLong.empty() : OptionalLong.of((Long) value)),
            OptionalDouble.class,
            new Holder(
                    Double.class,
                    held -> ((OptionalDouble) held).isPresent() ? ((OptionalDouble) held).getAsDouble() : null,
                    value -> value == null ? OptionalDouble.empty() : OptionalDouble.of((Double) value)),
            AtomicReference.class,
            new Holder(null, held -> ((AtomicReference<?>) held).get(), AtomicReference::new),
            AtomicBoolean.class,
            new Holder(
                    Boolean.class,
                    held -> ((AtomicBoolean) held).get(),
                    value -> value == null ? null : new AtomicBoolean((Boolean) value)),
            AtomicInteger.class,
            new Holder(
                    Integer.class,
                    held -> ((AtomicInteger) held).get(),
                    value -> value == null ? null : new AtomicInteger((Integer) value)),
            AtomicLong.class,
            new Holder(
                    Long.class,
                    held -> ((AtomicLong) held).get(),
                    value -> value == null ? null : new AtomicLong((Long) value)));

    @Override
    public boolean fits(CallType type) {
        return HOLDERS.containsKey(type.raw());
    }

    @Override
    public JsonNode write(Object value, CallType type, Values values) {
        return values.write(holder(type).get().apply(value), held(type));
    }

    @Override
    public @Nullable Object read(JsonNode node, CallType type, Values values) {
        return holder(type).make().apply(values.read(node, held(type)));
    }

    @Override
    public @Nullable Object nothing(CallType type) {
        return holder(type).make().apply(null);
    }

    /** A number that is held in an {@code AtomicLong} is a number, whatever stands around it. */
    private static CallType held(CallType type) {
        Class<?> held = holder(type).held();
        boolean bigInts = type.bigInts() && type.raw() != AtomicLong.class;
        return held == null ? type.argument(0) : new CallType(held, List.of(), bigInts);
    }

    private static Holder holder(CallType type) {
        return Objects.requireNonNull(HOLDERS.get(type.raw()));
    }
}
