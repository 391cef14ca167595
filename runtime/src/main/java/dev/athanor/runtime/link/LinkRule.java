package dev.athanor.runtime.link;

import dev.athanor.manifest.Manifest;
import dev.athanor.runtime.problem.Problem;
import java.util.Optional;
import java.util.function.Consumer;

/** What holds across declarations. One class for each rule, and one line in {@link LinkRules}. */
interface LinkRule {

    /** The id under which the compiler reports the same where it sees it; its page is {@code docs/problems/<id>.md}. */
    default Optional<String> id() {
        return Optional.empty();
    }

    /** Tells {@code problems} of each breach, in the order of the declarations. */
    void check(Manifest manifest, Consumer<Problem> problems);
}
