package dev.athanor.runtime.state;

import java.util.List;

/**
 * What an application's stage has created in an account and the account does not show as ours: queues, databases and the like
 * carry no tags. What is no longer declared is found by it. An entry is written before the thing is created, so that none is
 * ever without its entry; an entry without its thing does no harm.
 *
 * <p>The account stays the truth: an entry only ever says where to look.
 */
public interface Ledger {

    /** All entries of the stage, sorted by kind and name. */
    List<LedgerEntry> entries();

    /** Adds an entry, or replaces that of the same thing. */
    void put(LedgerEntry entry);

    /** Removes an entry, if it is there. */
    void remove(LedgerEntry entry);
}
