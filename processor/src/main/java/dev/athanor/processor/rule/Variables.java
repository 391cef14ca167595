package dev.athanor.processor.rule;

import dev.athanor.manifest.BindingTarget;
import dev.athanor.manifest.JsonTarget;
import dev.athanor.manifest.SecretTarget;
import dev.athanor.manifest.TextTarget;
import dev.athanor.processor.catalogue.FormProblem;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.model.BindingModel;
import dev.athanor.processor.model.DeclarationModel;
import dev.athanor.processor.model.WorkerModel;
import java.util.List;

/**
 * A worker has 128 variables at most, secrets included
 * (<a href="https://developers.cloudflare.com/workers/platform/limits/#environment-variables">limit</a>); 64 without a paid plan.
 */
final class Variables implements WorkerRule {

    private static final int MAX = 128;

    @Override
    public void check(WorkerModel worker, DeclarationModel declaration, Report report) {
        List<BindingModel> variables = worker.bindings().stream()
                .filter(binding -> isVariable(binding.target()))
                .toList();
        if (variables.size() > MAX) {
            report.add(FormProblem.TOO_MANY_ITEMS.at(
                    variables.get(MAX).origin(),
                    "the list of texts, JSON values and secrets of " + declaration.declaration(),
                    variables.size(),
                    MAX));
        }
    }

    private static boolean isVariable(BindingTarget target) {
        return target instanceof TextTarget || target instanceof JsonTarget || target instanceof SecretTarget;
    }
}
