package dev.athanor.acceptance;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What Athanor does otherwise than alchemy on purpose, and why. {@code docs/alchemy.md} tells it to those who come from there. */
enum AlchemyDifference {
    TAGS("scripts/[^/]+(/settings)?/tags", "x");

    private final String paths;
    private final String reason;

    AlchemyDifference(String paths, String reason) {
        this.paths = paths;
        this.reason = reason;
    }

    String reason() {
        return reason;
    }

    /** The differences that nobody has given a reason for. */
    static Map<String, String> unexplained(SortedMap<String, String> differences) {
        SortedMap<String, String> unexplained = new TreeMap<>(differences);
        unexplained.keySet().removeIf(path -> Arrays.stream(values()).anyMatch(known -> path.matches(known.paths)));
        return unexplained;
    }

    /** The reasons for differences that there are no longer. */
    static List<AlchemyDifference> unused(SortedMap<String, String> differences) {
        return Arrays.stream(values())
                .filter(known -> differences.keySet().stream().noneMatch(path -> path.matches(known.paths)))
                .toList();
    }
}
