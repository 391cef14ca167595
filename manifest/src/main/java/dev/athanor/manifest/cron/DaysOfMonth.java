package dev.athanor.manifest.cron;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The day of the month: {@code L} is the last one, {@code L-3} the third before it, {@code 15W} the weekday (Monday to
 * Friday) nearest to the 15th in the same month, {@code LW} the last weekday, {@code L-3W} both together.
 */
final class DaysOfMonth {

    private static final Pattern LAST = Pattern.compile("L(?:-([0-9]+))?(W)?");
    private static final Pattern NEAREST_WEEKDAY = Pattern.compile("([0-9]+)W");

    private DaysOfMonth() {}

    static DayRule parse(String text) throws CronSyntaxException {
        Matcher last = LAST.matcher(text);
        if (last.matches()) {
            int before = last.group(1) == null ? 0 : CronField.number(last.group(1), "offset after L-", 1, 30);
            return last.group(2) == null
                    ? day -> day.getDayOfMonth() == day.lengthOfMonth() - before
                    : day -> isNearestWeekday(day, day.lengthOfMonth() - before);
        }
        Matcher nearest = NEAREST_WEEKDAY.matcher(text);
        if (nearest.matches()) {
            int target = CronField.DAY_OF_MONTH.value(nearest.group(1));
            return day -> isNearestWeekday(day, target);
        }
        CronValues values = CronValues.parse(CronField.DAY_OF_MONTH, text);
        return day -> values.contains(day.getDayOfMonth());
    }

    private static boolean isNearestWeekday(LocalDate day, int target) {
        return target >= 1 && target <= day.lengthOfMonth() && day.equals(nearestWeekday(day.withDayOfMonth(target)));
    }

    private static LocalDate nearestWeekday(LocalDate day) {
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY) {
            return day.getDayOfMonth() == 1 ? day.plusDays(2) : day.minusDays(1);
        }
        if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return day.getDayOfMonth() == day.lengthOfMonth() ? day.minusDays(2) : day.plusDays(1);
        }
        return day;
    }
}
