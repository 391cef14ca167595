package dev.athanor.processor.fuzz;

import java.util.List;

/**
 * What a fuzzer's bytes decide, one after the other. Where they have run out, everything is the first of its kind, which is
 * the simplest: so that each input comes to an end.
 */
final class Choices {

    private final byte[] bytes;
    private int at;

    Choices(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** A number from 0 to one less than the limit, which is 65,536 at most. */
    int below(int limit) {
        int value = limit > 256 ? next() << 8 | next() : next();
        return value % limit;
    }

    /** True once in so many times. */
    boolean oneIn(int times) {
        return below(times) == times - 1;
    }

    /** One of several. */
    <T> T of(List<T> several) {
        return several.get(below(several.size()));
    }

    @SafeVarargs
    final <T> T of(T... several) {
        return several[below(several.length)];
    }

    private int next() {
        return at < bytes.length ? Byte.toUnsignedInt(bytes[at++]) : 0;
    }
}
