package dev.athanor.processor.rule;

import dev.athanor.manifest.CodeSettings;
import dev.athanor.manifest.EntrypointEntry;
import dev.athanor.manifest.HostedEntry;
import dev.athanor.manifest.WorkerEntry;
import dev.athanor.processor.catalogue.CodeProblem;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.model.DeclarationModel;
import java.util.List;
import java.util.Optional;

/** Only ES modules export classes: Durable Objects, workflows and entrypoints. */
final class ClassesFromModules implements Rule {

    @Override
    public void check(List<DeclarationModel> declarations, Report report) {
        for (DeclarationModel declaration : declarations) {
            declaration
                    .worker()
                    .ifPresent(worker -> lack(declaration)
                            .ifPresent(why -> worker.bindings().stream()
                                    .filter(binding -> binding.hosts().isPresent())
                                    .forEach(binding -> report.add(CodeProblem.NOTHING_EXPORTED.at(
                                            binding.origin(),
                                            binding.java().method() + "()",
                                            declaration.declaration(),
                                            why)))));
            lack(declaration)
                    .ifPresent(why -> HostedClasses.in(declaration, declarations)
                            .filter(hosted ->
                                    hosted.fragment().entry() instanceof HostedEntry entry && entry.worker() != null)
                            .forEach(hosted -> report.add(CodeProblem.NOTHING_EXPORTED.at(
                                    hosted.origin(), hosted.declaration(), declaration.declaration(), why))));
            if (declaration.fragment().entry() instanceof EntrypointEntry entrypoint) {
                declarations.stream()
                        .filter(other -> other.declaration().equals(entrypoint.worker()))
                        .forEach(worker -> lack(worker)
                                .ifPresent(why -> report.add(CodeProblem.NOTHING_EXPORTED.at(
                                        declaration.origin(), "@Entrypoint", worker.declaration(), why))));
            }
        }
    }

    /** Why a worker exports nothing, if it does not. Of a Durable Object in a worker without code another rule speaks. */
    private static Optional<String> lack(DeclarationModel declaration) {
        if (!(declaration.fragment().entry() instanceof WorkerEntry entry)) {
            return Optional.empty();
        }
        CodeSettings code = entry.code();
        if (code == null) {
            return Optional.of("only has static files");
        }
        return code.serviceWorker() ? Optional.of("is a service worker") : Optional.empty();
    }
}
