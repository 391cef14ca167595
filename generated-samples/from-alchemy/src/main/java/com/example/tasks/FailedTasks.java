package com.example.tasks;

import dev.athanor.annotation.Queue;
import dev.athanor.binding.Producer;

/** Tasks that failed too often. */
@Queue(name = "failed-tasks")
public interface FailedTasks extends Producer<Task> {}
