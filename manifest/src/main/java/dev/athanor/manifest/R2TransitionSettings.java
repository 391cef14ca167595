package dev.athanor.manifest;

import org.jspecify.annotations.Nullable;

/**
 * When a rule of an R2 bucket does something; one of the two is there.
 *
 * @param maxAge the object's age in seconds
 * @param date the day, {@code YYYY-MM-DD}
 */
public record R2TransitionSettings(
        @Nullable Integer maxAge, @Nullable String date) {}
