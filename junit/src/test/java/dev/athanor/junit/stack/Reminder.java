package dev.athanor.junit.stack;

/** To be reminded of a note. */
public record Reminder(String title) {}
