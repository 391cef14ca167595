package dev.athanor.processor.rule;

import dev.athanor.manifest.StaticAssetsTarget;
import dev.athanor.manifest.WorkerEntry;
import dev.athanor.processor.catalogue.CodeProblem;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.model.DeclarationModel;
import dev.athanor.processor.model.WorkerModel;

/** A worker that reads its static files has some. */
final class AssetsForStaticAssets implements WorkerRule {

    private static final StaticAssetsTarget ASSETS = new StaticAssetsTarget();

    @Override
    public void check(WorkerModel worker, DeclarationModel declaration, Report report) {
        if (declaration.fragment().entry() instanceof WorkerEntry entry && entry.assets() == null) {
            worker.bindings().stream()
                    .filter(binding -> binding.target().equals(ASSETS))
                    .forEach(binding -> report.add(CodeProblem.NO_ASSETS.at(
                            binding.origin(), binding.java().method())));
        }
    }
}
