package com.example.uploads;

import dev.athanor.annotation.PullConsumer;
import dev.athanor.annotation.Queue;
import dev.athanor.binding.PullQueue;

/** Reports on images, which a Java program pulls when it is ready for them. */
@Queue
@PullConsumer(batchSize = 20, maxRetries = 5, retryDelay = 1, visibilityTimeoutMs = 60_000)
public interface Reports extends PullQueue<Report> {}
