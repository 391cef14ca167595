package dev.athanor.runtime.link;

import dev.athanor.manifest.Manifest;
import dev.athanor.runtime.problem.Problem;
import java.util.function.Consumer;

/** What holds across declarations. One class for each rule, and one line in {@link LinkRules}. */
interface LinkRule {

    /** Tells {@code problems} of each breach, in the order of the declarations. */
    void check(Manifest manifest, Consumer<Problem> problems);
}
