package dev.athanor.processor.catalogue;

import dev.athanor.processor.diagnostic.ProblemCode;
import dev.athanor.processor.diagnostic.ProblemText;

/** What is wrong with files and directories of the project. */
public enum PathProblem implements ProblemCode {
    EMPTY_PATH("ATH047", "%1$s is empty", "write a path, relative to the project's directory"),
    PATH_OUTSIDE(
            "ATH048",
            "%1$s is \"%2$s\", which leads out of the project",
            "write a path relative to the project's directory"),
    NO_SUCH_FILE(
            "ATH049",
            "%1$s is \"%2$s\", and there is no such file",
            "create it, or correct the path, which is relative to the project's directory"),
    NO_SUCH_DIRECTORY(
            "ATH050",
            "%1$s is \"%2$s\", and there is no such directory",
            "create it, or correct the path, which is relative to the project's directory"),
    UNNUMBERED_MIGRATION("ATH051", "the migration %1$s has no number at its beginning", "name it like 0001_orders.sql"),
    DUPLICATE_MIGRATION(
            "ATH052",
            "the migrations %1$s and %2$s have the same number",
            "give each its own; the number says which comes first"),
    UNORDERED_MIGRATIONS(
            "ATH053",
            "the migration %1$s comes before %2$s by its number, and after it by its name",
            "write all numbers with as many digits, such as 0001");

    private final String id;
    private final String message;
    private final String hint;

    PathProblem(String id, String message, String hint) {
        this.id = id;
        this.message = message;
        this.hint = hint;
    }

    @Override
    public ProblemText text() {
        return ProblemText.error(id, message, hint);
    }
}
