package dev.athanor.manifest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Deletes or moves an R2 bucket's objects by themselves.
 *
 * @param id the rule's name; {@code rule-1} and so on by default
 * @param prefix the beginning of the keys that it is for
 * @param enabled whether it is in effect
 * @param abortMultipartUploads when unfinished uploads are given up
 * @param deleteObjects when objects are deleted
 * @param infrequentAccess when objects are moved to the class for infrequent access
 * @param stages the stages that have it; absent where all do
 */
public record R2LifecycleSettings(
        @Nullable String id,
        @Nullable String prefix,
        boolean enabled,
        @Nullable R2TransitionSettings abortMultipartUploads,
        @Nullable R2TransitionSettings deleteObjects,
        List<R2TransitionSettings> infrequentAccess,
        @Nullable List<String> stages)
        implements Staged {

    public R2LifecycleSettings {
        infrequentAccess = List.copyOf(infrequentAccess);
        stages = stages == null ? null : List.copyOf(stages);
    }
}
