package dev.athanor.processor.catalogue;

import dev.athanor.processor.diagnostic.ProblemCode;
import dev.athanor.processor.diagnostic.ProblemText;

/** What is wrong with a record that stores hold flat: a data point of Analytics Engine, the metadata of a vector. */
public enum StoreProblem implements ProblemCode {
    NO_RECORD(
            "ATH160",
            "%1$s is a %2$s<%3$s>, and %3$s is no record",
            "declare a record with one component for each value"),
    NO_PART_OF_DATA_POINTS(
            "ATH161",
            "%1$s.%2$s %3$s, and a data point holds texts and numbers",
            "make it a text, an enum or a number, such as 0 and 1"),
    INDEX_OF_DATA_POINT(
            "ATH162",
            "the index \"%1$s\" is no text of %2$s",
            "name a component that is a text or an enum; there are %3$s"),
    DATA_POINT_TOO_LARGE(
            "ATH163",
            "%1$s has %2$s %3$s, and a data point holds %4$s at most",
            "put less into one data point, or join some of them");

    private final String id;
    private final String message;
    private final String hint;

    StoreProblem(String id, String message, String hint) {
        this.id = id;
        this.message = message;
        this.hint = hint;
    }

    @Override
    public ProblemText text() {
        return ProblemText.error(id, message, hint);
    }
}
