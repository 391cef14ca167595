package dev.athanor.processor.catalogue;

import static dev.athanor.processor.diagnostic.ProblemText.error;
import static dev.athanor.processor.diagnostic.ProblemText.warning;

import dev.athanor.processor.diagnostic.ProblemCode;
import dev.athanor.processor.diagnostic.ProblemText;

/** What is wrong with a cron expression. */
public enum ScheduleProblem implements ProblemCode {
    CRON_NEVER_FIRES(warning(
            "ATH020",
            "the schedule \"%1$s\" never fires",
            "no month that it names has such a day; correct the day or the month")),
    INVALID_CRON(error(
            "ATH021",
            "\"%1$s\" is no cron expression: %2$s",
            "write minute, hour, day of the month, month and weekday (1 to 7, 1 is Sunday), such as \"0 3 * * *\"")),
    DUPLICATE_CRON(
            error("ATH022", "the schedule \"%1$s\" is declared twice", "remove one; its handler would run twice")),
    CRON_WITH_TWO_NAMES(error(
            "ATH085",
            "the schedule \"%1$s\" is called %2$s here and %3$s elsewhere in this worker",
            "give it one name: the worker's code tells schedules apart by their expression"));

    private final ProblemText text;

    ScheduleProblem(ProblemText text) {
        this.text = text;
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
