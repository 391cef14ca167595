package dev.athanor.processor.rule;

import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.model.DeclarationModel;
import java.util.List;

/** A rule that single declarations cannot check for themselves. */
@FunctionalInterface
interface Rule {

    /**
     * Reports what breaks the rule.
     *
     * @param declarations all of the compilation, sorted by name
     */
    void check(List<DeclarationModel> declarations, Report report);
}
