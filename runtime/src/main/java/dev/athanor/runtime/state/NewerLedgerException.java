package dev.athanor.runtime.state;

import dev.athanor.runtime.problem.ProblemException;

/** A ledger in a form that this version does not know. */
public final class NewerLedgerException extends ProblemException {

    private static final long serialVersionUID = 1L;

    NewerLedgerException(String where, long format, String version) {
        super(
                where,
                "has the form " + format + ", which Athanor " + version
                        + " has written; this version reads forms up to " + LedgerForm.FORMAT + ". Use Athanor "
                        + version + " or later.");
    }
}
