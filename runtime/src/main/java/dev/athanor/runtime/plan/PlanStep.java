package dev.athanor.runtime.plan;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a plan does with one resource.
 *
 * @param resource the resource
 * @param name its name in the account: {@code shop-dev-task-queue}
 * @param declaration the Java interface that declares it, or {@code null} for what is no longer declared
 * @param action what is done
 * @param reason why, as half a sentence: {@code is not in the account}
 * @param changes the settings that differ, for an update; those it starts with, for a creation
 * @param after the resources that have to be done before, sorted
 * @param drift whether it is as Athanor last set it in the sources, and something else in the account: somebody changed it there
 * @param basis a digest of what is sent or was found and the other parts do not show, such as a worker's code, secrets and
 *     live version; {@code null} where they show all. Holds no secret
 */
public record PlanStep(
        ResourceKey resource,
        String name,
        @Nullable String declaration,
        Action action,
        String reason,
        List<FieldChange> changes,
        List<ResourceKey> after,
        boolean drift,
        @Nullable String basis) {

    public PlanStep {
        Objects.requireNonNull(resource, "resource");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(reason, "reason");
        changes = List.copyOf(changes);
        after = after.stream().sorted().distinct().toList();
    }

    /** A step that says all. */
    public PlanStep(
            ResourceKey resource,
            String name,
            @Nullable String declaration,
            Action action,
            String reason,
            List<FieldChange> changes,
            List<ResourceKey> after) {
        this(resource, name, declaration, action, reason, changes, after, false, null);
    }

    /** The same, waiting for other resources only. */
    public PlanStep after(List<ResourceKey> others) {
        return new PlanStep(resource, name, declaration, action, reason, changes, others, drift, basis);
    }
}
