package dev.athanor.runtime.plan;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One setting that differs. Values are shown as JSON shows them; a secret's never are.
 *
 * @param field the setting: {@code batch_size}, {@code bindings.TASK_QUEUE}
 * @param before its value in the account; {@code null} where it has none
 * @param after its value as declared; {@code null} where it has none
 */
public record FieldChange(
        String field, @Nullable String before, @Nullable String after) {

    public FieldChange {
        Objects.requireNonNull(field, "field");
    }
}
