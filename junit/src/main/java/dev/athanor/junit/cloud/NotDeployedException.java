package dev.athanor.junit.cloud;

import dev.athanor.runtime.problem.ProblemException;
import java.util.stream.Collectors;

/**
 * The tests' stack could not be deployed. The message is what {@code mvn deploy} would say; there is no stack trace, because nothing in
 * the tests' code or in Athanor's is at fault.
 */
public final class NotDeployedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotDeployedException(String message) {
        super(message, null, false, false);
    }

    /** All that is wrong, a line each. */
    public static NotDeployedException of(ProblemException exception) {
        return new NotDeployedException(exception.problems().stream()
                .map(problem -> "\n  " + problem)
                .collect(Collectors.joining("", "The stack was not deployed to the local cloud:", "")));
    }
}
