package dev.athanor.processor.rule;

import dev.athanor.processor.catalogue.DeclarationProblem;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.model.DeclarationModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An id names one declaration: names in the account and TypeScript modules are made of it. */
final class UniqueIds implements Rule {

    @Override
    public void check(List<DeclarationModel> declarations, Report report) {
        Map<String, String> declarationById = new HashMap<>();
        for (DeclarationModel declaration : declarations) {
            String id = declaration.fragment().id();
            String first = declarationById.putIfAbsent(id, declaration.declaration());
            if (first != null) {
                report.add(
                        DeclarationProblem.DUPLICATE_ID.at(declaration.origin(), declaration.declaration(), first, id));
            }
        }
    }
}
