package dev.athanor.processor.catalogue;

import static dev.athanor.processor.diagnostic.ProblemText.error;

import dev.athanor.processor.diagnostic.ProblemCode;
import dev.athanor.processor.diagnostic.ProblemText;

/** What is wrong with an option of the compiler, which stands in no source. */
public enum OptionProblem implements ProblemCode {
    UNKNOWN_OPTION(error("ATH200", "there is no option -A%1$s", "write one of these: %2$s")),
    NO_BASE_DIRECTORY(error(
            "ATH201",
            "-Aathanor.basedir is \"%1$s\", which is no directory",
            "give the project's directory, to which paths in annotations are relative"));

    private final ProblemText text;

    OptionProblem(ProblemText text) {
        this.text = text;
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
