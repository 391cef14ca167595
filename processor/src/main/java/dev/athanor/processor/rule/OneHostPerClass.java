package dev.athanor.processor.rule;

import dev.athanor.processor.catalogue.HostingProblem;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.model.BindingModel;
import dev.athanor.processor.model.DeclarationModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A class of Durable Objects lives in one worker: the one that binds it. */
final class OneHostPerClass implements Rule {

    @Override
    public void check(List<DeclarationModel> declarations, Report report) {
        Map<String, String> workerByClass = new HashMap<>();
        for (DeclarationModel declaration : declarations) {
            declaration
                    .worker()
                    .ifPresent(worker -> worker.bindings()
                            .forEach(binding -> check(binding, declaration.declaration(), workerByClass, report)));
        }
    }

    private static void check(BindingModel binding, String worker, Map<String, String> workerByClass, Report report) {
        binding.hosts().ifPresent(hosted -> {
            String first = workerByClass.putIfAbsent(hosted.declaration(), worker);
            if (first != null && !first.equals(worker)) {
                report.add(HostingProblem.SECOND_HOST.at(binding.origin(), hosted.declaration(), first));
            }
        });
    }
}
