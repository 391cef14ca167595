package dev.athanor.runtime.bundle;

import dev.athanor.runtime.problem.Problem;
import dev.athanor.runtime.problem.ProblemException;
import java.util.List;

/** A worker's code does not bundle, or its static files cannot be used; all the reasons at once. */
public final class BundleException extends ProblemException {

    private static final long serialVersionUID = 1L;

    BundleException(List<Problem> problems) {
        super(problems);
    }
}
