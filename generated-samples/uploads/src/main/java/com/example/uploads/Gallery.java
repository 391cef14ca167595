package com.example.uploads;

import dev.athanor.annotation.QueueConsumer;
import dev.athanor.annotation.Worker;

/**
 * Takes images over HTTP ({@code PUT /images/cat.png}), gives them out again ({@code GET /images/cat.png}), and looks at each
 * that comes into the bucket, by whatever way it came.
 */
@Worker(entrypoint = "src/main/worker/gallery.ts", url = true, compatibilityDate = "2026-04-01")
@QueueConsumer(
        queue = NewImages.class,
        batchSize = 10,
        maxWaitTimeMs = 500,
        maxRetries = 2,
        maxConcurrency = 2,
        deadLetterQueue = LostImages.class,
        stages = {"dev", "test"})
@QueueConsumer(
        queue = NewImages.class,
        batchSize = 100,
        maxWaitTimeMs = 10_000,
        maxRetries = 10,
        retryDelay = 60,
        deadLetterQueue = LostImages.class,
        stages = "prod")
public interface Gallery {

    /** The images, by their paths. */
    Uploads uploads();

    /** Where the worker says what it found. */
    Reports reports();

    /** What could not be looked at, for the program that asks. */
    LostImages lostImages();
}
