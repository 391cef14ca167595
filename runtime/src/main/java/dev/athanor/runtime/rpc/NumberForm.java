package dev.athanor.runtime.rpc;

import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What is a {@code number} in JavaScript, which keeps whole numbers of 53 bits. */
final class NumberForm implements ValueForm {

    private static final long MOST = (1L << 53) - 1;

    /** What each is made of; a number that does not fit is an {@link ArithmeticException}. */
    private static final Map<Class<?>, Function<BigDecimal, Object>> WHOLE = Map.of(
            byte.class, BigDecimal::byteValueExact,
            Byte.class, BigDecimal::byteValueExact,
            short.class, BigDecimal::shortValueExact,
            Short.class, BigDecimal::shortValueExact,
            int.class, BigDecimal::intValueExact,
            Integer.class, BigDecimal::intValueExact,
            long.class, BigDecimal::longValueExact,
            Long.class, BigDecimal::longValueExact,
            BigDecimal.class, number -> number,
            Number.class, number -> number);

    private static final Map<Class<?>, Function<Double, Object>> FLOATING = Map.of(
            float.class,
            Double::floatValue,
            Float.class,
            Double::floatValue,
            double.class,
            number -> number,
            Double.class,
            number -> number);

    @Override
    public boolean fits(CallType type) {
        return WHOLE.containsKey(type.raw()) || FLOATING.containsKey(type.raw());
    }

    @Override
    public JsonNode write(Object value, CallType type, Values values) {
        Number number = (Number) value;
        double floating = number.doubleValue();
        boolean isFloating = FLOATING.containsKey(value.getClass());
        if (isFloating && (Double.isNaN(floating) || Double.isInfinite(floating))) {
            return Tagged.of("number", Double.toString(floating));
        }
        BigDecimal exact = new BigDecimal(value.toString());
        if (!isFloating && exact.scale() <= 0 && exact.abs().compareTo(BigDecimal.valueOf(MOST)) > 0) {
            throw Misfit.because(value + " is more than a number of JavaScript keeps; "
                    + "write @BigInt on the declared type, and it is a bigint");
        }
        return isFloating && floating == 0
                ? JsonNodeFactory.instance.numberNode(floating)
                : JsonNodeFactory.instance.numberNode(exact);
    }

    @Override
    public Object read(JsonNode node, CallType type, Values values) {
        if (Tagged.kind(node).equals("bigint")) {
            return new BigIntForm().read(node, type, values);
        }
        boolean isUnusual = Tagged.kind(node).equals("number");
        Function<Double, Object> floating = FLOATING.get(type.raw());
        if (floating != null && (isUnusual || node.isNumber())) {
            return floating.apply(isUnusual ? unusual(Tagged.value(node).asString()) : node.doubleValue());
        }
        Function<BigDecimal, Object> whole = WHOLE.get(type.raw());
        if (whole == null
                || !(node.isNumber() || (isUnusual && unusual(Tagged.value(node).asString()) == 0))) {
            throw Misfit.of(node, type);
        }
        try {
            return whole.apply(isUnusual ? BigDecimal.ZERO : node.decimalValue());
        } catch (ArithmeticException e) {
            throw Misfit.of(node, type);
        }
    }

    /** {@code NaN}, {@code Infinity}, {@code -Infinity} or {@code -0}. */
    static double unusual(String text) {
        return Double.parseDouble(text);
    }
}
