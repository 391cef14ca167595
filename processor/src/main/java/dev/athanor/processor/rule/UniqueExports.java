package dev.athanor.processor.rule;

import dev.athanor.manifest.EntrypointEntry;
import dev.athanor.manifest.HostedEntry;
import dev.athanor.manifest.ManifestEntry;
import dev.athanor.processor.catalogue.HostingProblem;
import dev.athanor.processor.diagnostic.Origin;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.model.DeclarationModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Two declarations are not one class of a worker's code. */
final class UniqueExports implements Rule {

    @Override
    public void check(List<DeclarationModel> declarations, Report report) {
        declarations.stream()
                .filter(declaration -> declaration.worker().isPresent())
                .forEach(worker -> check(worker, declarations, report));
    }

    private static void check(DeclarationModel worker, List<DeclarationModel> declarations, Report report) {
        Map<String, String> declarationByClass = new HashMap<>();
        Stream.concat(HostedClasses.in(worker, declarations), HostedClasses.entrypoints(worker, declarations))
                .forEach(exported -> {
                    String className = className(exported.fragment().entry());
                    String first = declarationByClass.putIfAbsent(className, exported.declaration());
                    if (first != null) {
                        report.add(HostingProblem.DUPLICATE_CLASS.at(
                                origin(worker, exported), first, exported.declaration(), className));
                    }
                });
    }

    /** The method that makes it a class of the worker, or else the interface. */
    private static Origin origin(DeclarationModel worker, DeclarationModel exported) {
        return worker.worker().stream()
                .flatMap(model -> model.bindings().stream())
                .filter(binding -> binding.hosts()
                        .filter(hosted -> hosted.declaration().equals(exported.declaration()))
                        .isPresent())
                .findFirst()
                .map(binding -> binding.origin())
                .orElse(exported.origin());
    }

    private static String className(ManifestEntry entry) {
        return entry instanceof HostedEntry hosted ? hosted.className() : ((EntrypointEntry) entry).className();
    }
}
