package dev.athanor.manifest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps an R2 bucket's objects from being changed or deleted: for a time, until a day, or for ever where neither is there.
 *
 * @param id the rule's name; {@code rule-1} and so on by default
 * @param prefix the beginning of the keys that it is for
 * @param enabled whether it is in effect
 * @param maxAgeSeconds for how long after its upload an object is kept
 * @param date the day until which objects are kept, {@code YYYY-MM-DD}
 * @param stages the stages that have it; absent where all do
 */
public record R2LockSettings(
        @Nullable String id,
        @Nullable String prefix,
        boolean enabled,
        @Nullable Integer maxAgeSeconds,
        @Nullable String date,
        @Nullable List<String> stages)
        implements Staged {

    public R2LockSettings {
        stages = stages == null ? null : List.copyOf(stages);
    }
}
