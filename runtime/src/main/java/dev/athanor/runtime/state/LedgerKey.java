package dev.athanor.runtime.state;

import java.util.Objects;

/**
 * What an entry is known by.
 *
 * @param kind the kind of thing
 * @param name its name in the account
 */
public record LedgerKey(String kind, String name) {

    public LedgerKey {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
    }
}
