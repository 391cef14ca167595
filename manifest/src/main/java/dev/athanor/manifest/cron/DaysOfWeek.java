package dev.athanor.manifest.cron;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The weekday: {@code 6L} is the month's last Friday, {@code 6#2} its second, {@code L} alone Saturday, the week's last. */
final class DaysOfWeek {

    private static final Pattern LAST = Pattern.compile("([0-9A-Za-z]+)L");
    private static final Pattern NTH = Pattern.compile("([0-9A-Za-z]+)#([0-9]+)");

    private DaysOfWeek() {}

    static DayRule parse(String text) throws CronSyntaxException {
        if (text.equals("L")) {
            return day -> number(day) == CronField.DAY_OF_WEEK.max();
        }
        Matcher last = LAST.matcher(text);
        if (last.matches()) {
            int weekday = CronField.DAY_OF_WEEK.value(last.group(1));
            return day -> number(day) == weekday && day.getDayOfMonth() + 7 > day.lengthOfMonth();
        }
        Matcher nth = NTH.matcher(text);
        if (nth.matches()) {
            int weekday = CronField.DAY_OF_WEEK.value(nth.group(1));
            int week = CronField.number(nth.group(2), "number after #", 1, 5);
            return day -> number(day) == weekday && (day.getDayOfMonth() - 1) / 7 + 1 == week;
        }
        CronValues values = CronValues.parse(CronField.DAY_OF_WEEK, text);
        return day -> values.contains(number(day));
    }

    /** 1 for Sunday to 7 for Saturday. */
    private static int number(LocalDate day) {
        return day.getDayOfWeek().getValue() % 7 + 1;
    }
}
