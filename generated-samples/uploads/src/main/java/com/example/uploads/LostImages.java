package com.example.uploads;

import dev.athanor.annotation.Queue;
import dev.athanor.binding.Producer;
import dev.athanor.binding.R2EventNotification;

/**
 * Images that could not be looked at. Kept for somebody to see, so nothing is delivered, and what nobody has seen when the stage
 * goes is there for the next.
 */
@Queue(
        name = "${app}-${stage}-lost-images",
        deliveryPaused = true,
        messageRetentionPeriod = 1_209_600,
        adopt = true,
        retain = true)
public interface LostImages extends Producer<R2EventNotification> {}
