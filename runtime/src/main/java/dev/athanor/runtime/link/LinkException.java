package dev.athanor.runtime.link;

import dev.athanor.runtime.problem.Problem;
import dev.athanor.runtime.problem.ProblemException;
import java.util.List;

/** The declarations do not make one stack; all the reasons at once. */
public final class LinkException extends ProblemException {

    private static final long serialVersionUID = 1L;

    public LinkException(List<Problem> problems) {
        super(problems);
    }
}
