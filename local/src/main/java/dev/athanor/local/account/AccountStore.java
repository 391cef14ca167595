package dev.athanor.local.account;

import java.util.function.UnaryOperator;

/** The account as it is now, and its only way to change: each change is on disk before it counts. */
public final class AccountStore {

    private final DataDirectory directory;
    private volatile Account account;

    /**
     * The account of a data directory.
     *
     * @throws DataDirectoryException when what is there can't be read
     */
    public AccountStore(DataDirectory directory) {
        this.directory = directory;
        this.account = directory.readAccount();
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
            directory.writeAccount(changed);
            account = changed;
        }
        return changed;
    }
}
