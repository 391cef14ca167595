package com.example.uploads;

import dev.athanor.annotation.Queue;
import dev.athanor.binding.Producer;
import dev.athanor.binding.R2EventNotification;

/** Images that could not be looked at. Kept for somebody to see, so nothing is delivered. */
@Queue(deliveryPaused = true, messageRetentionPeriod = 1_209_600, retain = false)
public interface LostImages extends Producer<R2EventNotification> {}
