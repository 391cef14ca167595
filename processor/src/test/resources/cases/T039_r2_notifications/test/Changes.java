package test;

import dev.athanor.annotation.Queue;
import dev.athanor.binding.Producer;
import dev.athanor.binding.R2EventNotification;

@Queue
public interface Changes extends Producer<R2EventNotification> {}
