package com.example.tasks;

import dev.athanor.annotation.Queue;
import dev.athanor.binding.Producer;

/** Tasks that wait to be done. */
@Queue(name = "task-processing")
public interface TaskQueue extends Producer<Task> {}
