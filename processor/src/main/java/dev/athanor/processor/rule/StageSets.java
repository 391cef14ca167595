package dev.athanor.processor.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares what stages parts are limited to; where nothing is said, that is all of them. */
final class StageSets {

    private StageSets() {}

    /** Those of a part: its own, or else those of what it belongs to. */
    static @Nullable List<String> of(@Nullable List<String> part, @Nullable List<String> whole) {
        return part == null ? whole : part;
    }

    /** Whether a stage has both. */
    static boolean meet(@Nullable List<String> one, @Nullable List<String> other) {
        if (one == null || other == null) {
            return true;
        }
        Set<String> common = new HashSet<>(one);
        common.retainAll(other);
        return !common.isEmpty();
    }

    /** Whether every stage that needs something has it. */
    static boolean covers(@Nullable List<String> has, @Nullable List<String> needs) {
        return has == null || (needs != null && has.containsAll(needs));
    }
}
