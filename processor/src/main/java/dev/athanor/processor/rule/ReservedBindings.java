package dev.athanor.processor.rule;

import dev.athanor.processor.catalogue.BindingProblem;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.model.DeclarationModel;
import dev.athanor.processor.model.WorkerModel;

/** Names that Athanor's deployments bind themselves are not the user's. */
final class ReservedBindings implements WorkerRule {

    private static final String PREFIX = "ATHANOR_";

    @Override
    public void check(WorkerModel worker, DeclarationModel declaration, Report report) {
        worker.bindings().stream()
                .filter(binding -> binding.name().startsWith(PREFIX))
                .forEach(binding -> report.add(BindingProblem.RESERVED_BINDING.at(binding.origin(), binding.name())));
    }
}
