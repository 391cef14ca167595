package dev.athanor.processor.rule;

import dev.athanor.manifest.DurableObjectEntry;
import dev.athanor.manifest.EntrypointEntry;
import dev.athanor.manifest.ManifestEntry;
import dev.athanor.manifest.WorkerRefEntry;
import dev.athanor.processor.catalogue.DeclarationProblem;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.model.DeclarationModel;
import java.util.List;
import java.util.regex.Pattern;

/** An id is made of characters that names at Cloudflare may have, where it becomes part of one. */
final class PlainIds implements Rule {

    /** What Cloudflare knows by a class or by a name that is always written. */
    private static final List<Class<? extends ManifestEntry>> UNNAMED =
            List.of(DurableObjectEntry.class, EntrypointEntry.class, WorkerRefEntry.class);

    private static final Pattern ID = Pattern.compile("[a-z0-9_-]+");

    @Override
    public void check(List<DeclarationModel> declarations, Report report) {
        declarations.stream()
                .filter(declaration -> isNamedById(declaration.fragment().entry()))
                .filter(declaration -> !ID.matcher(declaration.fragment().id()).matches())
                .forEach(declaration -> report.add(DeclarationProblem.ID_OF_OTHER_LETTERS.at(
                        declaration.origin(),
                        declaration.declaration(),
                        declaration.fragment().id())));
    }

    private static boolean isNamedById(ManifestEntry entry) {
        return UNNAMED.stream().noneMatch(kind -> kind.isInstance(entry));
    }
}
