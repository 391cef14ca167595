package dev.athanor.processor.rule;

import dev.athanor.processor.catalogue.DeclarationProblem;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.model.DeclarationModel;
import java.util.List;
import java.util.regex.Pattern;

/** An id is made of characters that names at Cloudflare, files and imports may all have. */
final class PlainIds implements Rule {

    private static final Pattern ID = Pattern.compile("[a-z0-9_-]+");

    @Override
    public void check(List<DeclarationModel> declarations, Report report) {
        declarations.stream()
                .filter(declaration -> !ID.matcher(declaration.fragment().id()).matches())
                .forEach(declaration -> report.add(DeclarationProblem.ID_OF_OTHER_LETTERS.at(
                        declaration.origin(),
                        declaration.declaration(),
                        declaration.fragment().id())));
    }
}
