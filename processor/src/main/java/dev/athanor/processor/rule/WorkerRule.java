package dev.athanor.processor.rule;

import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.model.DeclarationModel;
import dev.athanor.processor.model.WorkerModel;
import java.util.List;

/** A rule inside one worker. */
interface WorkerRule extends Rule {

    /** Reports what breaks the rule in a worker. */
    void check(WorkerModel worker, DeclarationModel declaration, Report report);

    @Override
    default void check(List<DeclarationModel> declarations, Report report) {
        declarations.forEach(
                declaration -> declaration.worker().ifPresent(worker -> check(worker, declaration, report)));
    }
}
