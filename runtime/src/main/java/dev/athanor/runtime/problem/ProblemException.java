package dev.athanor.runtime.problem;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All that is wrong, at once. Whoever shows it to people prints {@link #problems()}, one line each, and no stack trace;
 * the message is the same lines.
 */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public ProblemException(List<Problem> problems) {
        this(problems, null);
    }

    public ProblemException(String subject, String message) {
        this(List.of(new Problem(subject, message)), null);
    }

    public ProblemException(String subject, String message, @Nullable Throwable cause) {
        this(List.of(new Problem(subject, message)), cause);
    }

    private ProblemException(List<Problem> problems, @Nullable Throwable cause) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")), cause);
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, in the order found; never empty. */
    public List<Problem> problems() {
        return problems;
    }
}
