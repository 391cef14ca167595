package dev.athanor.manifest;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A schedule of a worker.
 *
 * @param expression the cron expression, as declared
 * @param name what its function is called in the worker's code; the expression itself where absent
 * @param stages the stages that have it; absent where all do
 */
public record CronTrigger(
        String expression, @Nullable String name, @Nullable List<String> stages) implements Staged {

    public CronTrigger {
        Objects.requireNonNull(expression, "expression");
        stages = stages == null ? null : List.copyOf(stages);
    }

    /** A schedule of all stages. */
    public static CronTrigger of(String expression) {
        return new CronTrigger(expression, null, null);
    }
}
