package dev.athanor.processor.catalogue;

import static dev.athanor.processor.diagnostic.ProblemText.error;

import dev.athanor.processor.diagnostic.ProblemCode;
import dev.athanor.processor.diagnostic.ProblemText;

/** What is wrong with what stores hold flat, such as a data point of Analytics Engine or the metadata of a vector. */
public enum StoreProblem implements ProblemCode {
    NO_RECORD(error("ATH160", "%1$s, and %2$s is no record", "declare a record with one component for each value")),
    NO_PART(error("ATH161", "%1$s.%2$s %3$s, and %4$s", "%5$s")),
    INDEX_OF_DATA_POINT(error(
            "ATH162",
            "the index \"%1$s\" is no text of %2$s",
            "name a component that is a text or an enum; there are %3$s")),
    DATA_POINT_TOO_LARGE(error(
            "ATH163",
            "%1$s has %2$s %3$s, and a data point holds %4$s at most",
            "put less into one data point, or join some of them")),
    INDEX_WITHOUT_FORM(error(
            "ATH164",
            "the index says neither how many dimensions its vectors have nor which model makes them",
            "add dimensions and metric, or preset")),
    PRESET_WITH_FORM(error("ATH165", "%1$s is written beside preset, which says it already", "keep one of them")),
    NO_METADATA_INDEX(error(
            "ATH166",
            "\"%1$s\" is no part of %2$s that can be indexed",
            "name components that are texts, enums, numbers or flags; there are %3$s"));

    private final ProblemText text;

    StoreProblem(ProblemText text) {
        this.text = text;
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
