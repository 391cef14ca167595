package dev.athanor.processor.kind;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A behaviour of the runtime that compatibility flags switch.
 *
 * @param on the flag that switches it on
 * @param off the flag that switches it off, if there is one
 * @param since since when it is on by itself, if it is
 * @param experimental whether Cloudflare does not take it yet
 */
record KnownFlag(String on, @Nullable String off, @Nullable LocalDate since, boolean experimental) {

    private static final String NOTHING = "-";
    private static final String ALWAYS = "always";

    /** Reads {@code url_standard url_original 2022-10-31 -}. */
    static KnownFlag parse(String line) {
        String[] parts = line.split(" ", -1);
        return new KnownFlag(
                parts[0], parts[1].equals(NOTHING) ? null : parts[1], since(parts[2]), !parts[3].equals(NOTHING));
    }

    /** Since when it is on by itself, where it is at that date. */
    Optional<LocalDate> onAt(LocalDate date) {
        return Optional.ofNullable(since).filter(day -> !date.isBefore(day));
    }

    private static @Nullable LocalDate since(String text) {
        if (text.equals(ALWAYS)) {
            return LocalDate.EPOCH;
        }
        return text.equals(NOTHING) ? null : LocalDate.parse(text);
    }
}
