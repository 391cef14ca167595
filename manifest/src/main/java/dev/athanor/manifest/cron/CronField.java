package dev.athanor.manifest.cron;

import java.util.List;
import java.util.Locale;

/** One of the five fields: what it is called and which numbers and names it takes. */
enum CronField {
    MINUTE("minute", 0, 59, ""),
    HOUR("hour", 0, 23, ""),
    DAY_OF_MONTH("day of the month", 1, 31, ""),
    MONTH("month", 1, 12, "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC"),
    /** 1 is Sunday, unlike in Unix, where Sunday is 0. */
    DAY_OF_WEEK("weekday", 1, 7, "SUN MON TUE WED THU FRI SAT");

    private final String title;
    private final int min;
    private final int max;
    private final String names;

    CronField(String title, int min, int max, String names) {
        this.title = title;
        this.min = min;
        this.max = max;
        this.names = names;
    }

    int min() {
        return min;
    }

    int max() {
        return max;
    }

    /** A number or a name, in any case. */
    int value(String text) throws CronSyntaxException {
        int named = List.of(names.split(" ")).indexOf(text.toUpperCase(Locale.ROOT));
        return named >= 0 && !text.isEmpty() ? min + named : number(text, title, min, max);
    }

    /** The {@code n} of {@code /n}: at least 1, and less than the field is wide. */
    int step(String text) throws CronSyntaxException {
        return number(text, "step of the " + title, 1, max - min);
    }

    static int number(String text, String title, int min, int max) throws CronSyntaxException {
        if (!text.matches("[0-9]{1,4}")) {
            throw new CronSyntaxException("the " + title + " \"" + text + "\" cannot be read");
        }
        int value = Integer.parseInt(text);
        if (value < min || value > max) {
            throw new CronSyntaxException("the " + title + " is " + value + ", which is not from " + min + " to " + max
                    + (title.equals(DAY_OF_WEEK.title) ? " (1 is Sunday)" : ""));
        }
        return value;
    }
}
