package dev.athanor.runtime.state;

import dev.athanor.runtime.problem.ProblemException;

/** Somebody else applies to the same stage. Nothing was written. */
public final class LeaseHeldException extends ProblemException {

    private static final long serialVersionUID = 1L;

    private final transient LeaseRecord holder;

    /** The lease that somebody else holds. */
    public LeaseHeldException(String app, String stage, LeaseRecord holder) {
        super(
                app + ", stage " + stage,
                holder.toText()
                        + " Wait until that has ended, and apply again. If it no longer runs, the lease can be taken"
                        + " when it has expired, or at once after `athanor lease break`.");
        this.holder = holder;
    }

    /** The lease that stands in the way. */
    public LeaseRecord holder() {
        return holder;
    }
}
