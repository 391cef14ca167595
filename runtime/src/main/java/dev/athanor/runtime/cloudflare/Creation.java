package dev.athanor.runtime.cloudflare;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Makes something by a call that may not be blindly repeated: where its answer leaves open whether it was done, the account is
 * looked at before it is sent again, and what is there by then is what was asked for.
 */
public final class Creation {

    private static final int ATTEMPTS = 4;

    private final RetryPolicy policy;
    private final Waiting waiting;

    Creation(RetryPolicy policy, Waiting waiting) {
        this.policy = policy;
        this.waiting = waiting;
    }

    /**
     * Makes something that is known by its name. That it is there already is a failure, unless a call before may have made it:
     * then it would be somebody else's.
     *
     * @param create the call
     * @param find looks whether it is there
     */
    public <T> T once(Supplier<T> create, Supplier<Optional<T>> find) {
        return make(create, find, false);
    }

    /**
     * Makes something that is known by all that it is, so that it does not matter who made it.
     *
     * @param create the call
     * @param find looks whether exactly that is there
     */
    public <T> T ensured(Supplier<T> create, Supplier<Optional<T>> find) {
        return make(create, find, true);
    }

    /** Deletes something; that it is gone already is fine. */
    public static void gone(Runnable delete) {
        try {
            delete.run();
        } catch (NotFoundException e) {
            // Somebody was faster, or the call before this one was; the aim is reached.
            return;
        }
    }

    /** Where not even the place is there to look at, there is nothing. */
    private static <T> Optional<T> look(Supplier<Optional<T>> find) {
        try {
            return find.get();
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    private <T> T make(Supplier<T> create, Supplier<Optional<T>> find, boolean whoever) {
        boolean mayBeOurs = whoever;
        for (int attempt = 1; ; attempt++) {
            try {
                return create.get();
            } catch (CloudflareException e) {
                boolean open = e.meaning().leavesOutcomeOpen();
                mayBeOurs |= open;
                boolean there = e.meaning() == Meaning.EXISTS && mayBeOurs;
                if (!open && !there && !(whoever && e instanceof RejectedException)) {
                    throw e;
                }
                Optional<T> found = look(find);
                // A list may lag behind what was made, so that an open outcome is looked at more than once.
                if (found.isPresent() || attempt == ATTEMPTS || !(open || there)) {
                    return found.orElseThrow(() -> e);
                }
                sleep(attempt, e);
            }
        }
    }

    private void sleep(int attempt, CloudflareException failure) {
        try {
            waiting.sleep(policy.delay(attempt, Optional.empty(), Duration.ZERO, waiting.random())
                    .orElse(Duration.ZERO));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure;
        }
    }
}
