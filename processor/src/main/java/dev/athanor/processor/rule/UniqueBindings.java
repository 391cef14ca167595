package dev.athanor.processor.rule;

import dev.athanor.processor.catalogue.BindingProblem;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.model.BindingModel;
import dev.athanor.processor.model.DeclarationModel;
import dev.athanor.processor.model.WorkerModel;
import java.util.HashMap;
import java.util.Map;

/** A name in {@code env} is of one binding. */
final class UniqueBindings implements WorkerRule {

    @Override
    public void check(WorkerModel worker, DeclarationModel declaration, Report report) {
        Map<String, BindingModel> byName = new HashMap<>();
        for (BindingModel binding : worker.bindings()) {
            BindingModel first = byName.putIfAbsent(binding.name(), binding);
            if (first != null) {
                report.add(BindingProblem.DUPLICATE_BINDING.at(
                        binding.origin(), first.java().method(), binding.java().method(), binding.name()));
            }
        }
    }
}
