package dev.athanor.runtime.state;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an entry becomes.
 *
 * @param key which one
 * @param entry what it becomes; {@code null} when it goes
 */
public record LedgerChange(LedgerKey key, @Nullable LedgerEntry entry) {

    public LedgerChange {
        Objects.requireNonNull(key, "key");
    }

    /** An entry is added, or replaces that of the same thing. */
    public static LedgerChange put(LedgerEntry entry) {
        return new LedgerChange(entry.key(), entry);
    }

    /** An entry goes, if it is there. */
    public static LedgerChange remove(String kind, String name) {
        return new LedgerChange(new LedgerKey(kind, name), null);
    }
}
