package dev.athanor.junit.stack;

import dev.athanor.annotation.Queue;
import dev.athanor.binding.Producer;

/** A queue that nobody consumes. */
@Queue
public interface Letters extends Producer<Reminder> {}
