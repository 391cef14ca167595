package dev.athanor.runtime.rpc;

import java.math.BigInteger;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** {@code BigInteger} is a {@code bigint}, and so is a {@code long} under {@code @BigInt}. */
final class BigIntForm implements ValueForm {

    private static final Set<Class<?>> LONGS = Set.of(long.class, Long.class);

    @Override
    public boolean fits(CallType type) {
        return type.raw() == BigInteger.class || (type.bigInts() && LONGS.contains(type.raw()));
    }

    @Override
    public JsonNode write(Object value, CallType type, Values values) {
        return Tagged.of("bigint", value.toString());
    }

    @Override
    public Object read(JsonNode node, CallType type, Values values) {
        BigInteger number = new BigInteger(Tagged.value("bigint", node, type).asString());
        if (type.raw() == BigInteger.class) {
            return number;
        }
        if (!LONGS.contains(type.raw()) || number.bitLength() >= Long.SIZE) {
            throw Misfit.of(node, type);
        }
        return number.longValue();
    }
}
