package com.example.uploads;

import dev.athanor.annotation.PullConsumer;
import dev.athanor.annotation.Queue;
import dev.athanor.binding.PullQueue;
import dev.athanor.binding.R2EventNotification;

/**
 * Images that were deleted, for the auditors' program. It pulls in production only, an hour later, since an image that was deleted
 * by mistake is back by then. What it cannot take is lost.
 */
@Queue(deliveryDelay = 3_600)
@PullConsumer(deadLetterQueue = LostImages.class, stages = "prod")
public interface Deletions extends PullQueue<R2EventNotification> {}
