package dev.athanor.manifest.cron;

import java.time.LocalDate;

/** Which days a day field matches. */
@FunctionalInterface
interface DayRule {

    boolean matches(LocalDate day);
}
