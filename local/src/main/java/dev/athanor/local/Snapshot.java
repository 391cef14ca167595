package dev.athanor.local;

import dev.athanor.local.account.Account;
import java.nio.file.Path;
import java.util.Map;

/** What a {@link LocalCloud} held at one time: the account, its secrets, and what workers had stored. */
public final class Snapshot {

    private final Account account;
    private final Map<String, Map<String, String>> secrets;
    private final Path copy;

    Snapshot(Account account, Map<String, Map<String, String>> secrets, Path copy) {
        this.account = account;
        this.secrets = Map.copyOf(secrets);
        this.copy = copy;
    }

    Account account() {
        return account;
    }

    Map<String, Map<String, String>> secrets() {
        return secrets;
    }

    /** What workers had stored. */
    Path state() {
        return copy.resolve("state");
    }

    /** What the account's ledgers said. */
    Path ledgers() {
        return copy.resolve("ledgers");
    }
}
