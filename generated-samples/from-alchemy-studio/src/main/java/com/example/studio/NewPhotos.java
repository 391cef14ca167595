package com.example.studio;

import dev.athanor.annotation.Queue;
import dev.athanor.binding.Producer;
import dev.athanor.binding.R2EventNotification;

/** Photos that came into the bucket. */
@Queue(name = "studio-new-photos", deliveryDelay = 0, messageRetentionPeriod = 86_400)
public interface NewPhotos extends Producer<R2EventNotification> {}
