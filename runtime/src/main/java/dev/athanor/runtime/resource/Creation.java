package dev.athanor.runtime.resource;

import dev.athanor.runtime.cloudflare.NotFoundException;
import dev.athanor.runtime.cloudflare.RejectedException;
import dev.athanor.runtime.cloudflare.UnavailableException;
import dev.athanor.runtime.cloudflare.UnexpectedAnswerException;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Creates something by a call that may not be blindly repeated: when its answer is lost, the account is looked at before it
 * is sent again, and what is there by now is taken for what was asked for.
 */
final class Creation {

    private static final int ATTEMPTS = 3;

    private Creation() {}

    /**
     * Creates something once.
     *
     * @param create the call
     * @param find looks whether it is there
     */
    static <T> T once(Supplier<T> create, Supplier<Optional<T>> find) {
        for (int attempt = 1; ; attempt++) {
            try {
                return create.get();
            } catch (UnavailableException | UnexpectedAnswerException e) {
                Optional<T> found = find.get();
                if (found.isPresent() || attempt == ATTEMPTS) {
                    return found.orElseThrow(() -> e);
                }
            } catch (RejectedException e) {
                return find.get().orElseThrow(() -> e);
            }
        }
    }

    /** Deletes something; that it is gone already is fine. */
    static void gone(Runnable delete) {
        try {
            delete.run();
        } catch (NotFoundException e) {
            // Somebody was faster; the aim is reached.
            return;
        }
    }
}
