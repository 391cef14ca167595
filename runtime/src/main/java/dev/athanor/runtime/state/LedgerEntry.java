package dev.athanor.runtime.state;

import dev.athanor.manifest.Fragment;
import java.util.Objects;

/**
 * Something that an application's stage has created in the account.
 *
 * @param kind its kind, as plans call it: {@code queue}
 * @param name its name in the account
 * @param fragment its declaration when it was created, placeholders filled in; no declaration holds a secret
 */
public record LedgerEntry(String kind, String name, Fragment fragment) {

    public LedgerEntry {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(fragment, "fragment");
    }

    /** Whether an entry is of the same thing in the account. */
    boolean isOfTheSame(LedgerEntry other) {
        return kind.equals(other.kind) && name.equals(other.name);
    }
}
