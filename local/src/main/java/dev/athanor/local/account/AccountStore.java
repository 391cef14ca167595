package dev.athanor.local.account;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The account as it is now, and its only way to change: each change is kept before it counts. */
public final class AccountStore {

    private final Consumer<Account> keep;
    private volatile Account account;

    private AccountStore(Account account, Consumer<Account> keep) {
        this.account = account;
        this.keep = keep;
    }

    /**
     * The account of a data directory, where each change is on disk before it counts.
     *
     * @throws DataDirectoryException when what is there can't be read
     */
    public static AccountStore in(DataDirectory directory) {
        return new AccountStore(directory.readAccount(), directory::writeAccount);
    }

    /** An account with nothing in it, which is gone with this object. */
    public static AccountStore inMemory() {
        return new AccountStore(Account.empty(), account -> {});
    }

    /** The account as it is now. */
    public Account account() {
        return account;
    }

    /**
     * Changes the account; one change at a time.
     *
     * @param change from the account as it is to the account as it shall be; what it throws leaves the account unchanged
     * @return the changed account
     */
    public synchronized Account update(UnaryOperator<Account> change) {
        Account changed = change.apply(account);
        if (!changed.equals(account)) {
            keep.accept(changed);
            account = changed;
        }
        return changed;
    }
}
