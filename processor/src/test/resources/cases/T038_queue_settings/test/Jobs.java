package test;

import dev.athanor.annotation.Queue;
import dev.athanor.binding.Producer;

@Queue(
        name = "jobs-${stage}",
        deliveryDelay = 60,
        deliveryPaused = true,
        messageRetentionPeriod = 3_600,
        retain = true)
public interface Jobs extends Producer<Job> {}
