package dev.athanor.processor.catalogue;

import static dev.athanor.processor.diagnostic.ProblemText.error;

import dev.athanor.processor.diagnostic.ProblemCode;
import dev.athanor.processor.diagnostic.ProblemText;

/** What is wrong with files and directories of the project. */
public enum PathProblem implements ProblemCode {
    EMPTY_PATH(error("ATH047", "%1$s is empty", "write a path, relative to the project's directory")),
    PATH_OUTSIDE(error(
            "ATH048",
            "%1$s is \"%2$s\", which leads out of the project",
            "write a path relative to the project's directory")),
    NO_SUCH_FILE(error(
            "ATH049",
            "%1$s is \"%2$s\", and there is no such file",
            "create it, or correct the path, which is relative to the project's directory")),
    NO_SUCH_DIRECTORY(error(
            "ATH050",
            "%1$s is \"%2$s\", and there is no such directory",
            "create it, or correct the path, which is relative to the project's directory")),
    UNNUMBERED_MIGRATION(
            error("ATH051", "the migration %1$s has no number at its beginning", "name it like 0001_orders.sql")),
    DUPLICATE_MIGRATION(error(
            "ATH052",
            "the migrations %1$s and %2$s have the same number",
            "give each its own; the number says which comes first")),
    UNORDERED_MIGRATIONS(error(
            "ATH053",
            "the migration %1$s comes before %2$s by its number, and after it by its name",
            "write all numbers with as many digits, such as 0001"));

    private final ProblemText text;

    PathProblem(ProblemText text) {
        this.text = text;
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
