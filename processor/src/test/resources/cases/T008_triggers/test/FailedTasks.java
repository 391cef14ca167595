package test;

import dev.athanor.annotation.Queue;
import dev.athanor.binding.Producer;

@Queue(name = "failed-${app}-${stage}")
public interface FailedTasks extends Producer<Task> {}
