package dev.athanor.runtime.plan;

import dev.athanor.runtime.problem.Problem;
import dev.athanor.runtime.problem.ProblemException;
import java.util.List;

/** There is no plan, or it may not be carried out: all the reasons at once. Nothing was written. */
public final class PlanRefusedException extends ProblemException {

    private static final long serialVersionUID = 1L;

    public PlanRefusedException(List<Problem> problems) {
        super(problems);
    }
}
