package dev.athanor.runtime.toolchain;

import dev.athanor.runtime.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Node.js is missing or too old, or its packages could not be installed. */
public final class ToolchainException extends ProblemException {

    private static final long serialVersionUID = 1L;

    ToolchainException(String subject, String message) {
        this(subject, message, null);
    }

    ToolchainException(String subject, String message, @Nullable Throwable cause) {
        super(subject, message, cause);
    }
}
