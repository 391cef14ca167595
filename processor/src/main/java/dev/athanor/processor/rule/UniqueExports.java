package dev.athanor.processor.rule;

import dev.athanor.processor.catalogue.HostingProblem;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.model.BindingModel;
import dev.athanor.processor.model.DeclarationModel;
import dev.athanor.processor.model.WorkerModel;
import java.util.HashMap;
import java.util.Map;

/** Two declarations are not one class of a worker's code. */
final class UniqueExports implements WorkerRule {

    @Override
    public void check(WorkerModel worker, DeclarationModel declaration, Report report) {
        Map<String, String> declarationByClass = new HashMap<>();
        for (BindingModel binding : worker.bindings()) {
            binding.hosts().ifPresent(hosted -> {
                String className = hosted.types().className();
                String first = declarationByClass.putIfAbsent(className, hosted.declaration());
                if (first != null && !first.equals(hosted.declaration())) {
                    report.add(HostingProblem.DUPLICATE_CLASS.at(
                            binding.origin(), first, hosted.declaration(), className));
                }
            });
        }
    }
}
