package com.example.uploads;

import dev.athanor.annotation.Queue;
import dev.athanor.binding.Producer;
import dev.athanor.binding.R2EventNotification;

/** What happens to images. */
@Queue(messageRetentionPeriod = 86_400)
public interface NewImages extends Producer<R2EventNotification> {}
