package dev.athanor.junit.stack;

import dev.athanor.annotation.Queue;
import dev.athanor.binding.Producer;

/** The titles of notes to be reminded of. */
@Queue
public interface Reminders extends Producer<Reminder> {}
