package dev.athanor.processor.catalogue;

import static dev.athanor.processor.diagnostic.ProblemText.error;

import dev.athanor.processor.diagnostic.ProblemCode;
import dev.athanor.processor.diagnostic.ProblemText;

/** What is wrong with a value by itself, whatever annotation it stands in. */
public enum FormProblem implements ProblemCode {
    OUT_OF_RANGE(error("ATH023", "%1$s is %2$s", "it must be from %3$s to %4$s")),
    WRONG_FORM(error("ATH024", "%1$s is \"%2$s\"", "it must be %3$s")),
    TOO_LONG(error("ATH025", "%1$s has %2$s characters", "%3$s are allowed")),
    IMPOSSIBLE_DATE(error("ATH026", "there is no day %1$s", "write a date of the calendar, such as \"2026-04-01\"")),
    EXCLUSIVE_MEMBERS(error("ATH061", "%1$s and %2$s exclude each other", "remove one of them")),
    NOT_EXACTLY_ONE(error("ATH095", "%1$s has %2$s", "write exactly one of %3$s")),
    EMPTY(error("ATH170", "%1$s is empty", "%2$s")),
    TOO_MANY_ITEMS(error("ATH171", "%1$s has %2$s items", "%3$s are allowed")),
    REPEATED_ITEM(error("ATH172", "%1$s holds %2$s twice", "remove one of them")),
    UNKNOWN_PLACEHOLDER(error(
            "ATH173", "%1$s holds %2$s, which nothing fills in", "write ${app}, ${stage} or ${env.NAME} instead")),
    PLACEHOLDER_STAYS(error(
            "ATH174", "%1$s holds %2$s, and placeholders are not filled in there", "write what is to stand there")),
    RESERVED_WORD(error(
            "ATH177", "%1$s is \"%2$s\", which JavaScript keeps for itself", "choose another name for the class"));

    private final ProblemText text;

    FormProblem(ProblemText text) {
        this.text = text;
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
