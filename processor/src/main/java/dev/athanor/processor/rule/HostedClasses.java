package dev.athanor.processor.rule;

import dev.athanor.manifest.DeclaredTarget;
import dev.athanor.manifest.EntrypointEntry;
import dev.athanor.manifest.HostedEntry;
import dev.athanor.processor.model.BindingModel;
import dev.athanor.processor.model.DeclarationModel;
import java.util.List;
import java.util.stream.Stream;

/** Which classes live in which worker's code, as far as the compilation shows. */
final class HostedClasses {

    private HostedClasses() {}

    /** Durable Objects and workflows of a worker: those that name it, and those that name none and that it binds. */
    static Stream<DeclarationModel> in(DeclarationModel worker, List<DeclarationModel> declarations) {
        return declarations.stream()
                .filter(declaration -> declaration.fragment().entry() instanceof HostedEntry hosted
                        && (hosted.worker() == null
                                ? binds(worker, declaration.declaration())
                                : worker.declaration().equals(hosted.worker())));
    }

    /** The entrypoints of a worker. */
    static Stream<DeclarationModel> entrypoints(DeclarationModel worker, List<DeclarationModel> declarations) {
        return declarations.stream()
                .filter(declaration -> declaration.fragment().entry() instanceof EntrypointEntry entrypoint
                        && entrypoint.worker().equals(worker.declaration()));
    }

    private static boolean binds(DeclarationModel worker, String declaration) {
        return worker.worker().stream()
                .flatMap(model -> model.bindings().stream())
                .map(BindingModel::target)
                .anyMatch(target -> target instanceof DeclaredTarget declared
                        && declared.declaration().equals(declaration));
    }
}
