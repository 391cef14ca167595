package dev.athanor.manifest.cron;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * When a worker's {@code scheduled} handler runs, in UTC
 * (<a href="https://developers.cloudflare.com/workers/configuration/cron-triggers/">Cron Triggers</a>).
 *
 * <p>Five fields: minute 0–59, hour 0–23, day of the month 1–31 ({@code L}, {@code W}), month 1–12 or a name, weekday 1–7
 * with 1 = Sunday or a name ({@code L}, {@code #}). Each takes {@code *}, lists, ranges and steps. When both the day of the
 * month and the weekday are given, either is enough, as in Cloudflare's own parser (its open-source form is named saffron).
 */
public final class CronExpression {

    /** Longer than any pause: the fifth Sunday of February comes every 28 years, or 40 across 2100. */
    private static final int LONGEST_PAUSE_IN_YEARS = 50;

    private static final Instant ANY_TIME = Instant.EPOCH;

    private final String text;
    private final CronValues minutes;
    private final CronValues hours;
    private final CronValues months;
    private final DayRule days;

    private CronExpression(String text, CronValues minutes, CronValues hours, CronValues months, DayRule days) {
        this.text = text;
        this.minutes = minutes;
        this.hours = hours;
        this.months = months;
        this.days = days;
    }

    /**
     * Reads an expression.
     *
     * @throws CronSyntaxException when Cloudflare would refuse it
     */
    public static CronExpression parse(String text) throws CronSyntaxException {
        String[] fields = text.split("[ \t]+", -1);
        if (fields.length != CronField.values().length) {
            throw new CronSyntaxException(
                    text.isBlank() ? "it is empty" : "the number of its fields is " + fields.length + ", not five");
        }
        return new CronExpression(
                text,
                CronValues.parse(CronField.MINUTE, fields[0]),
                CronValues.parse(CronField.HOUR, fields[1]),
                CronValues.parse(CronField.MONTH, fields[3]),
                days(fields[2], fields[4]));
    }

    /** The first time after an instant, to the minute, or nothing if there is none. */
    public Optional<Instant> nextAfter(Instant instant) {
        OffsetDateTime first =
                instant.atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
        Optional<LocalTime> today = matches(first.toLocalDate()) ? nextTime(first.toLocalTime()) : Optional.empty();
        if (today.isPresent()) {
            return today.map(time -> first.toLocalDate().atTime(time).toInstant(ZoneOffset.UTC));
        }
        return nextDay(first.toLocalDate().plusDays(1))
                .flatMap(day -> nextTime(LocalTime.MIDNIGHT)
                        .map(time -> day.atTime(time).toInstant(ZoneOffset.UTC)));
    }

    /** Whether there is any time at which it fires: {@code 0 0 31 2 *} never does. */
    public boolean firesAtAll() {
        return nextAfter(ANY_TIME).isPresent();
    }

    /** The expression as written. */
    @Override
    public String toString() {
        return text;
    }

    private static DayRule days(String dayOfMonth, String dayOfWeek) throws CronSyntaxException {
        DayRule ofMonth = DaysOfMonth.parse(dayOfMonth);
        DayRule ofWeek = DaysOfWeek.parse(dayOfWeek);
        if (dayOfMonth.equals("*")) {
            return ofWeek;
        }
        return dayOfWeek.equals("*") ? ofMonth : day -> ofMonth.matches(day) || ofWeek.matches(day);
    }

    private boolean matches(LocalDate day) {
        return months.contains(day.getMonthValue()) && days.matches(day);
    }

    private Optional<LocalDate> nextDay(LocalDate from) {
        LocalDate end = from.plusYears(LONGEST_PAUSE_IN_YEARS);
        for (LocalDate day = from; day.isBefore(end); day = day.plusDays(1)) {
            if (matches(day)) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }

    private Optional<LocalTime> nextTime(LocalTime from) {
        for (int minute = from.toSecondOfDay() / 60; minute < 24 * 60; minute++) {
            if (hours.contains(minute / 60) && minutes.contains(minute % 60)) {
                return Optional.of(LocalTime.ofSecondOfDay(minute * 60L));
            }
        }
        return Optional.empty();
    }
}
