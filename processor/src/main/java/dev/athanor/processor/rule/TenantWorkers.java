package dev.athanor.processor.rule;

import dev.athanor.manifest.AddressSettings;
import dev.athanor.manifest.HostedEntry;
import dev.athanor.manifest.TriggerSettings;
import dev.athanor.manifest.WorkerEntry;
import dev.athanor.processor.catalogue.ServiceProblem;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.model.DeclarationModel;
import dev.athanor.processor.model.WorkerModel;
import java.util.List;

/** A worker in a dispatch namespace runs when it is dispatched to, and for no other reason. */
final class TenantWorkers implements Rule {

    @Override
    public void check(List<DeclarationModel> declarations, Report report) {
        declarations.forEach(declaration -> declaration.worker().ifPresent(worker -> {
            check(worker, declaration, report);
            checkNamed(declaration, declarations, report);
        }));
    }

    /** Classes that name the worker as their host. */
    private static void checkNamed(DeclarationModel declaration, List<DeclarationModel> declarations, Report report) {
        if (isTenant(declaration)) {
            HostedClasses.in(declaration, declarations)
                    .filter(hosted -> hosted.fragment().entry() instanceof HostedEntry entry && entry.worker() != null)
                    .forEach(hosted -> report.add(ServiceProblem.TENANT_WITH.at(
                            hosted.origin(), declaration.declaration(), "the class of " + hosted.declaration())));
        }
    }

    private static boolean isTenant(DeclarationModel declaration) {
        return declaration.fragment().entry() instanceof WorkerEntry entry
                && entry.lifecycle().namespace() != null;
    }

    private static void check(WorkerModel worker, DeclarationModel declaration, Report report) {
        if (declaration.fragment().entry() instanceof WorkerEntry entry
                && entry.lifecycle().namespace() != null) {
            refuse(!entry.addresses().equals(AddressSettings.PRIVATE), "an address of its own", declaration, report);
            refuse(!entry.triggers().equals(TriggerSettings.NONE), "schedules, queues or routes", declaration, report);
            worker.bindings().stream()
                    .filter(binding -> binding.hosts().isPresent())
                    .forEach(binding -> report.add(ServiceProblem.TENANT_WITH.at(
                            binding.origin(), declaration.declaration(), "classes of Durable Objects of its own")));
        }
    }

    private static void refuse(boolean breach, String what, DeclarationModel declaration, Report report) {
        if (breach) {
            report.add(ServiceProblem.TENANT_WITH.at(declaration.origin(), declaration.declaration(), what));
        }
    }
}
