package dev.athanor.local.account;

import dev.athanor.runtime.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The directory with the local cloud's data can't be used; the message says why and what to do. */
public final class DataDirectoryException extends ProblemException {

    private static final long serialVersionUID = 1L;

    DataDirectoryException(String message, @Nullable Throwable cause) {
        super("local cloud", message, cause);
    }
}
