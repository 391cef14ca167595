package dev.athanor.processor.catalogue;

import static dev.athanor.processor.diagnostic.ProblemText.error;

import dev.athanor.processor.diagnostic.ProblemCode;
import dev.athanor.processor.diagnostic.ProblemText;

/** What is wrong with a D1 database. */
public enum DatabaseProblem implements ProblemCode {
    HINT_WITH_JURISDICTION(error(
            "ATH135",
            "a location hint has no effect on a database with a jurisdiction",
            "remove primaryLocationHint, or the jurisdiction")),
    TRANSACTION_IN_SQL(error(
            "ATH190",
            "%1$s begins or ends a transaction, which D1 refuses",
            "remove BEGIN, COMMIT and the like: D1 runs a file as one transaction")),
    NO_STATEMENT(error("ATH194", "%1$s holds no statement", "write one, or remove the file"));

    private final ProblemText text;

    DatabaseProblem(ProblemText text) {
        this.text = text;
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
