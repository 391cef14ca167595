package dev.athanor.manifest;

import java.util.List;
import java.util.Objects;

/**
 * Which behaviour of the Workers runtime a script was written for.
 *
 * @param date the version of that behaviour, {@code YYYY-MM-DD}
 * @param flags flags of the runtime, named sets of them already resolved, in the order declared
 */
public record CompatibilitySettings(String date, List<String> flags) {

    public CompatibilitySettings {
        Objects.requireNonNull(date, "date");
        flags = List.copyOf(flags);
    }

    /** The behaviour of a date, without flags. */
    public static CompatibilitySettings of(String date) {
        return new CompatibilitySettings(date, List.of());
    }
}
