package dev.athanor.processor.rule;

import dev.athanor.manifest.DurableObjectEntry;
import dev.athanor.manifest.WorkerEntry;
import dev.athanor.processor.catalogue.WorkerProblem;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.model.DeclarationModel;
import java.util.List;

/** A worker with preview addresses hosts no Durable Objects, those included that only name it. */
final class PreviewsWithoutObjects implements Rule {

    @Override
    public void check(List<DeclarationModel> declarations, Report report) {
        for (DeclarationModel worker : declarations) {
            if (worker.fragment().entry() instanceof WorkerEntry entry
                    && entry.addresses().hasPreviews()) {
                HostedClasses.in(worker, declarations)
                        .filter(hosted -> hosted.fragment().entry() instanceof DurableObjectEntry objects
                                && objects.worker() != null)
                        .forEach(hosted -> report.add(
                                WorkerProblem.PREVIEWS_WITH_OBJECTS.at(worker.origin(), hosted.declaration())));
            }
        }
    }
}
