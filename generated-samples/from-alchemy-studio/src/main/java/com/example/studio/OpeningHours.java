package com.example.studio;

import java.util.List;

/**
 * When the studio is open.
 *
 * @param from the first hour
 * @param to the last hour
 * @param days from which day to which
 */
public record OpeningHours(int from, int to, List<Day> days) {

    /** A day. */
    public enum Day {
        MON,
        TUE,
        WED,
        THU,
        FRI
    }
}
