package dev.athanor.processor.catalogue;

import dev.athanor.processor.diagnostic.ProblemCode;
import dev.athanor.processor.diagnostic.ProblemText;

/** What is wrong with an option of the compiler, which stands in no source. */
public enum OptionProblem implements ProblemCode {
    UNKNOWN_OPTION("ATH200", "there is no option -A%1$s", "write one of these: %2$s"),
    NO_BASE_DIRECTORY(
            "ATH201",
            "-Aathanor.basedir is \"%1$s\", which is no directory",
            "give the project's directory, to which paths in annotations are relative");

    private final String id;
    private final String message;
    private final String hint;

    OptionProblem(String id, String message, String hint) {
        this.id = id;
        this.message = message;
        this.hint = hint;
    }

    @Override
    public ProblemText text() {
        return ProblemText.error(id, message, hint);
    }
}
