package dev.athanor.runtime.resource;

import dev.athanor.runtime.plan.FieldChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares setting by setting. */
final class Differences {

    private final List<FieldChange> changes = new ArrayList<>();

    /** A setting that Cloudflare decides where it is not declared: what is not declared is not compared. */
    Differences setting(String field, @Nullable Object before, @Nullable Object after) {
        return after == null ? this : value(field, before, after);
    }

    /** A setting that is absent where it is not declared. */
    Differences value(String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(new FieldChange(field, text(before), text(after)));
        }
        return this;
    }

    /** A setting of what is always set as a whole: what was declared formerly and is not any more is Cloudflare's default again. */
    Differences setting(
            String field,
            @Nullable Object before,
            @Nullable Object after,
            @Nullable Object former,
            @Nullable Object byDefault) {
        return after == null && former != null && before != null
                ? value(field, before, byDefault)
                : setting(field, before, after);
    }

    List<FieldChange> list() {
        return List.copyOf(changes);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
