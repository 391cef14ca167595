package test;

import dev.athanor.annotation.Queue;
import dev.athanor.binding.Producer;

/** Work to be done. */
@Queue
public interface Tasks extends Producer<Task> {}
